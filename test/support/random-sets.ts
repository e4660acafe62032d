import {
  addDays,
  type IsoDate,
  isoDate,
  lastDayOfMonth,
  type Period,
  type WorkCalendar,
  yearOf,
} from '../../src/domain/calendar.js';
import type { CriteriaSet, Criterion, SubCriterion } from '../../src/domain/criteria-set.js';
import { leavesOf } from '../../src/domain/criteria-set.js';
import type { EvidenceRequirement, RequirementId, SlotState, SlotStatus } from '../../src/domain/evidence.js';
import type { Fact, MetricId } from '../../src/domain/metric.js';
import { Exact } from '../../src/domain/number.js';
import type { RuleId, ScoringRule } from '../../src/domain/rule.js';
import { area, bonusArea, branch, datedRule, day, exact, leaf, penaltyArea, set } from './builders.js';
import { Random } from './random-sets/random.js';
import { near } from './random-sets/random-facts.js';
import { expressionRule, externalRule, inheritedRule, sumRule } from './random-sets/random-other-rules.js';
import {
  bandsRule,
  checklistRule,
  countRule,
  deadlineRule,
  levelsRule,
  type RuleSetting,
  ratioRule,
} from './random-sets/random-rules.js';
import type { ReferenceCase } from './reference-scorer.js';

const EARNING = [
  ratioRule,
  ratioRule,
  bandsRule,
  levelsRule,
  checklistRule,
  countRule,
  deadlineRule,
  sumRule,
  externalRule,
  inheritedRule,
  expressionRule,
] as const;
const TAKING = [bandsRule, levelsRule, countRule, deadlineRule] as const;

/** A valid criteria set with rules, facts and evidence, all from one seed. */
export function randomCase(seed: number): ReferenceCase {
  return new CaseMaker(new Random(seed)).make();
}

class CaseMaker {
  private readonly rules = new Map<RuleId, ScoringRule>();
  private readonly facts = new Map<MetricId, Fact>();
  private readonly evidence = new Map<RequirementId, readonly SlotStatus[]>();
  private readonly period: Period;
  private readonly asOf: IsoDate;
  private readonly places: number;
  private readonly submittedCounts: boolean;

  constructor(private readonly random: Random) {
    this.period = randomPeriod(random);
    const { from, to } = this.period;
    const end = day(`${yearOf(to)}-12-31`);
    this.asOf = random.pick([
      to,
      end,
      addDays(end, 1),
      addDays(from, random.int(0, 500)),
      addDays(to, random.int(-30, 30)),
    ]);
    this.places = random.pick([2, 2, 2, 3, 4]);
    this.submittedCounts = random.chance(0.5);
  }

  make(): ReferenceCase {
    const { random } = this;
    const base = random.list(random.int(1, 3), (at) => this.baseArea(`${at + 1}`));
    const bonus = random.chance(0.4) ? [this.bonusArea('91')] : [];
    const penalty = random.chance(0.4) ? [this.penaltyArea('92')] : [];
    const made = set([...base, ...bonus, ...penalty], this.setting());
    return {
      set: made,
      rules: this.rules,
      facts: new Map(random.shuffled([...this.facts])),
      ...(random.chance(0.8) && { evidence: this.evidence }),
      moment: { asOf: this.asOf, period: this.period, calendar: CALENDAR },
    };
  }

  private setting(): Partial<CriteriaSet> {
    const { random, places } = this;
    return {
      rounding: {
        places,
        mode: random.pick(['half_up', 'half_up', 'half_even', 'down', 'up']),
        at: random.pick(['leaf', 'leaf', 'criterion', 'area', 'total']),
      },
      policy: {
        notApplicable: random.pick(['rescale', 'award_full', 'zero']),
        missingExternal: random.pick(['pending', 'rescale']),
        missingEvidence: random.pick(['proportional', 'withhold', 'flag']),
        submittedCounts: this.submittedCounts,
        cycle: random.pick(['year', 'period']),
      },
    };
  }

  private baseArea(code: string): Criterion {
    if (this.random.chance(0.1)) return { ...this.leaf(code), level: 'area' };
    return this.withStandIn(
      area(
        code,
        this.random.list(this.random.int(1, 3), (at) => this.criterion(`${code}.${at + 1}`, 2)),
      ),
    );
  }

  private criterion(code: string, depth: number): Criterion {
    const { random } = this;
    if (depth === 0 || random.chance(0.5)) return this.leaf(code);
    const children = random.list(random.int(1, 3), (at) => this.criterion(`${code}.${at + 1}`, depth - 1));
    return this.withStandIn(branch(code, children));
  }

  private bonusArea(code: string): Criterion {
    if (this.random.chance(0.2)) return { ...this.leaf(code), level: 'area', block: 'bonus' };
    const children = this.random.list(this.random.int(1, 3), (at) => this.criterion(`${code}.${at + 1}`, 1));
    return bonusArea(code, this.random.int(1, 5), children);
  }

  private penaltyArea(code: string): Criterion {
    const floor = this.random.pick(['-1', '-3', '-0,5']);
    const leaf = (at: string) => this.leaf(at, 'takes away');
    if (this.random.chance(0.2)) return { ...leaf(code), level: 'area', block: 'penalty', floor: exact(floor) };
    return penaltyArea(
      code,
      floor,
      this.random.list(this.random.int(1, 3), (at) => leaf(`${code}.${at + 1}`)),
    );
  }

  /** Now and then a published score for the whole node, mostly where its own figures are missing. */
  private withStandIn(node: Criterion): Criterion {
    const { random } = this;
    if (!random.chance(0.2) || node.maxPoints.isZero()) return node;
    if (random.chance(0.7)) {
      for (const { scoring } of leavesOf(node.children)) {
        for (const metric of Object.values(scoring.with)) this.facts.delete(metric);
      }
    }
    const code = `${node.code}.S`;
    const id = `rule.${code}`;
    const rule = random.pick([externalRule, ratioRule])(this.ruleSetting(node.maxPoints, false));
    return { ...node, standIn: this.feed(code, node.maxPoints, id, rule) };
  }

  private leaf(code: string, takesAway: 'takes away' | 'earns' = 'earns'): SubCriterion {
    const { random } = this;
    const monitor = random.chance(0.03);
    const max =
      takesAway === 'takes away' || monitor ? Exact.ZERO : Exact.of(random.int(1, 800), random.pick([1, 10, 100, 100]));
    const make = random.pick(takesAway === 'takes away' ? TAKING : EARNING);
    const rule = make(this.ruleSetting(max, takesAway === 'takes away'));
    const made = this.feed(code, max, `rule.${code}`, rule);
    const evidence = random.chance(0.3) ? random.list(random.int(1, 2), (at) => this.requirement(`${code}#${at}`)) : [];
    return { ...made, scoring: { ...made.scoring, monitor, evidence } };
  }

  private ruleSetting(max: Exact, takesAway: boolean): RuleSetting {
    return { random: this.random, max, takesAway, asOf: this.asOf, period: this.period };
  }

  /** Stores the rule's versions and facts, and ties the leaf to both. */
  private feed(code: string, max: Exact, id: RuleId, { bodies, facts }: ReturnType<typeof ratioRule>): SubCriterion {
    const { random } = this;
    const starts = [...new Set(random.list(bodies.length - 1, () => near(random, this.asOf, 60)))];
    const versions = bodies.slice(0, starts.length + 1).map((body, at) => {
      const from = starts[at - 1] ?? (random.chance(0.02) ? addDays(this.asOf, 1) : '2000-01-01');
      return [from, body, random.chance(0.04) ? { unclear: 'chưa rõ' } : {}] as const;
    });
    this.rules.set(id, datedRule(id, random.shuffled(versions)));

    const inputs: Record<string, MetricId> = {};
    for (const [input, given] of Object.entries(facts)) {
      const shared = random.chance(0.05) && (given?.kind === 'ratio' || given?.kind === 'count') && input !== 'o';
      const metric = shared ? `SHARED_${given.kind}_${input}` : `${code}:${input}`;
      const known = this.facts.get(metric) ?? given;
      if (known !== undefined) this.facts.set(metric, known);
      inputs[input] = metric;
    }
    return leaf(code, `${max}`, id, inputs);
  }

  private requirement(id: RequirementId): EvidenceRequirement {
    const { random } = this;
    const known = [...this.evidence.values()].flat()[0]?.slot.requirement;
    if (known !== undefined && random.chance(0.2)) return known;
    const requirement: EvidenceRequirement = {
      id,
      title: id,
      per: 'quarter',
      count: 1,
      due: { kind: 'after_slot', days: 5, count: 'calendar' },
      required: random.chance(0.8),
      keywords: [],
      mustShow: [],
    };
    this.evidence.set(
      id,
      random.list(random.int(0, 4), (at) => this.slot(requirement, at)),
    );
    return requirement;
  }

  private slot(requirement: EvidenceRequirement, at: number): SlotStatus {
    const { random } = this;
    const state = random.pick<SlotState>([
      'accepted',
      'accepted',
      'submitted',
      'returned',
      'missing',
      'upcoming',
      'not_arising',
    ]);
    const overdue = state === 'missing' || (state !== 'upcoming' && random.chance(0.7));
    const due = addDays(this.asOf, overdue ? random.int(-90, -1) : random.int(1, 90));
    const period = { from: addDays(due, -95), to: addDays(due, -5) };
    const counts = state === 'accepted' || state === 'not_arising' || (state === 'submitted' && this.submittedCounts);
    return { slot: { requirement, label: `2026-Q${at + 1}`, period, due }, state, evidence: [], counts, overdue };
  }
}

/** Tết, Independence Day and one Saturday worked in exchange, in the years the random cases fall in. */
const CALENDAR: WorkCalendar = {
  holidays: new Set(
    ['2025-01-27', '2025-01-28', '2025-09-02', '2026-02-16', '2026-02-17', '2026-04-30', '2026-09-02'].map(day),
  ),
  makeUpDays: new Set(['2025-05-03', '2026-08-22'].map(day)),
  years: new Set(),
};

function randomPeriod(random: Random): Period {
  const year = random.pick([2025, 2026]);
  const months = random.pick([1, 3, 6, 9, 12, 12, 12]);
  const first = months === 12 || months === 9 ? 1 : random.int(1, 13 - months);
  const from = isoDate(year, first, 1);
  if (from === undefined) throw new Error('no such month');
  return { from, to: lastDayOfMonth(year, first + months - 1) };
}
