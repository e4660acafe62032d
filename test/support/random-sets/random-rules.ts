import { type IsoDate, isoDate, type Period, yearOf } from '../../../src/domain/calendar.js';
import type { Exact } from '../../../src/domain/number.js';
import type {
  Award,
  BandsRule,
  ChecklistRule,
  CountRule,
  DeadlineRule,
  LevelsRule,
  RatioRule,
  RuleBody,
  ZeroPolicy,
} from '../../../src/domain/rule.js';
import { award, exact, fact } from '../builders.js';
import type { Random } from './random.js';
import { countFact, type InputFacts, near, oftenReported, ratioFact, SPECIALS, specialFact } from './random-facts.js';

/** What a random rule may lean on: the maximum of its leaf, and whether it may only take points away. */
export interface RuleSetting {
  readonly random: Random;
  readonly max: Exact;
  readonly takesAway: boolean;
  readonly asOf: IsoDate;
  readonly period: Period;
}

/** Versions of one rule, all with the same inputs, and facts that fit them. */
export interface RandomRule {
  readonly bodies: readonly RuleBody[];
  readonly facts: InputFacts;
}

const SHARES = ['0', '1/4', '1/3', '1/2', '2/3', '3/4', '1'] as const;
const POLICIES: readonly ZeroPolicy[] = ['full', 'zero', 'not_applicable', 'pending'];

/** An award inside the leaf's maximum; where points are only taken away, one that is not above zero. */
export function randomAward({ random, max, takesAway }: RuleSetting): Award {
  if (takesAway) return award.points(random.pick(['0', '-0,25', '-0,5', '-1']));
  const share = random.pick(SHARES);
  return random.chance(0.5) ? award.share(share) : award.points(`${max.times(exact(share)).round(2, 'down')}`);
}

function versions<T>(random: Random, make: () => T): T[] {
  return random.list(random.pick([1, 1, 1, 2, 3]), make);
}

export function ratioRule(setting: RuleSetting): RandomRule {
  const { random } = setting;
  const bodies = versions(random, (): RatioRule => {
    const zeroBelow = random.chance(0.35) ? { zeroBelow: exact(random.pick(['50%', '80/100', '0,3'])) } : {};
    return {
      kind: 'ratio',
      fullAt: exact(random.pick(['1', '95/100', '80%', '50%', '2'])),
      zeroDenominator: random.pick([...POLICIES, 'fallback']),
      blankIsZeroDenominator: random.chance(0.3),
      ...zeroBelow,
    };
  });
  const second = bodies.some(({ zeroDenominator }) => zeroDenominator === 'fallback');
  const fallback = oftenReported(random, () => ratioFact(random), ['missing', 'blank', 'open', 'not_applicable']);
  const ratio = random.chance(0.15) ? fact.ratio(0, 0) : oftenReported(random, () => ratioFact(random));
  return { bodies, facts: second ? { ratio, fallback } : { ratio } };
}

export function bandsRule(setting: RuleSetting): RandomRule {
  const { random } = setting;
  const ofCount = random.chance(0.5);
  const bodies = versions(random, (): BandsRule => {
    const limits = [...new Set(random.list(random.int(1, 4), () => random.int(1, ofCount ? 12 : 99)))];
    const steps = limits.sort((a, b) => b - a).map((limit) => exact(ofCount ? limit : `${limit}/100`));
    const bands = [...steps, undefined].map((from, at) => {
      const below = steps[at - 1];
      return { award: randomAward(setting), ...(from && { from }), ...(below && { below }) };
    });
    if (random.chance(0.3)) bands.pop();
    const sloped = bands.map((band, at) => {
      const above = bands[at - 1];
      return above && band.below && 'from' in band && random.chance(0.4) ? { ...band, to: above.award } : band;
    });
    return { kind: 'bands', bands: sloped, zeroDenominator: random.pick(POLICIES), irreversible: random.chance(0.3) };
  });
  return { bodies, facts: { value: oftenReported(random, () => (ofCount ? countFact(random) : ratioFact(random))) } };
}

export function levelsRule(setting: RuleSetting): RandomRule {
  const { random } = setting;
  const bodies = versions(random, (): LevelsRule => {
    const levels = random.list(random.int(2, 4), (at) => ({
      id: `l${at}`,
      name: `Mức ${at}`,
      award: randomAward(setting),
    }));
    return { kind: 'levels', levels, irreversible: random.chance(0.3), notArising: random.pick(POLICIES) };
  });
  return { bodies, facts: { level: oftenReported(random, () => fact.level(`l${random.int(0, 3)}`)) } };
}

export function checklistRule({ random, max }: RuleSetting): RandomRule {
  const bodies = versions(random, (): ChecklistRule => {
    const size = random.int(1, 4);
    const parts = random.list(size, (at) => ({
      id: `p${at}`,
      name: `Phần ${at}`,
      award: random.chance(0.5)
        ? award.share(`1/${size}`)
        : award.points(`${max.dividedBy(exact(size + random.int(0, 2))).round(2, 'down')}`),
    }));
    return { kind: 'checklist', mode: random.pick(['sum', 'all']), parts, notArising: random.pick(POLICIES) };
  });
  const parts = random.chance(0.1) ? 4 : Math.min(...bodies.map((body) => body.parts.length));
  const done = ['p0', 'p1', 'p2', 'p3'].slice(0, parts).filter(() => random.chance(0.7));
  return { bodies, facts: { done: oftenReported(random, () => fact.parts(...done)) } };
}

export function countRule(setting: RuleSetting): RandomRule {
  const { random, max, takesAway } = setting;
  const inputs = ['a', 'b', 'c'].slice(0, random.int(1, 3));
  const overriding = random.chance(0.3);
  const bodies = versions(random, (): CountRule => {
    const cap = random.chance(0.3) ? { cap: max.times(exact('3/4')).round(2, 'down') } : {};
    return {
      kind: 'count',
      start: takesAway ? award.points(0) : randomAward(setting),
      terms: inputs.map((input) => ({
        input,
        each: award.points(random.pick(takesAway ? ['-0,25', '-1'] : ['-0,5', '-0,25', '0,1', '0,5', '1'])),
        per: exact(random.pick(['1', '1', '2', '5'])),
        above: exact(random.pick(['0', '0', '1', '3'])),
      })),
      overrides: overriding ? [{ input: 'o', points: exact(random.pick(['0', '-0,25'])) }] : [],
      floor: exact(random.pick(takesAway ? ['-1', '-3'] : ['0', '0', '-0,5'])),
      notArising: random.pick(POLICIES),
      ...cap,
    };
  });
  const all = overriding ? [...inputs, 'o'] : inputs;
  if (random.chance(0.15)) {
    const same = specialFact(random.pick(SPECIALS));
    return { bodies, facts: Object.fromEntries(all.map((input) => [input, same])) };
  }
  const reported = inputs.map((input) => [input, oftenReported(random, () => countFact(random))]);
  const override = oftenReported(random, () => fact.count(random.chance(0.7) ? 0 : 2));
  return { bodies, facts: Object.fromEntries(overriding ? [...reported, ['o', override]] : reported) };
}

export function deadlineRule(setting: RuleSetting): RandomRule {
  const { random, asOf, period } = setting;
  const fixed = random.chance(0.8);
  const year = yearOf(period.to);
  const due = { month: random.int(1, 12), day: random.int(1, 28), yearOffset: random.pick([0, 0, 0, 1]) };
  const dueDay = (fixed ? isoDate(year + due.yearOffset, due.month, due.day) : undefined) ?? near(random, asOf, 40);
  const bodies = versions(random, (): DeadlineRule => {
    const tiers = [...new Set(random.list(random.int(0, 3), () => random.int(1, 25)))].sort((a, b) => a - b);
    return {
      kind: 'deadline',
      ...(fixed && { due }),
      offsetDays: random.pick([0, 0, 0, 5, -5, 20, -20]),
      days: random.pick(['calendar', 'working']),
      onTime: setting.takesAway ? award.points(0) : award.share(1),
      late: tiers.map((within) => ({ within, award: randomAward(setting) })),
      notArising: random.pick(POLICIES),
    };
  });
  const date = oftenReported(random, () => fact.date(near(random, dueDay, 30)));
  return { bodies, facts: fixed ? { date } : { date, due: fact.date(dueDay) } };
}
