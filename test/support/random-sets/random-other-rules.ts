import { Exact } from '../../../src/domain/number.js';
import type { ExpressionRule, ZeroPolicy } from '../../../src/domain/rule.js';
import { exact, fact } from '../builders.js';
import { countFact, oftenReported, ratioFact, SPECIALS, scoreFact, specialFact } from './random-facts.js';
import { randomFormula } from './random-formula.js';
import {
  bandsRule,
  checklistRule,
  countRule,
  deadlineRule,
  levelsRule,
  type RandomRule,
  type RuleSetting,
  ratioRule,
} from './random-rules.js';

const POLICIES: readonly ZeroPolicy[] = ['full', 'zero', 'not_applicable', 'pending'];

export function externalRule({ random, max }: RuleSetting): RandomRule {
  const outOf = random.pick([exact(100), exact(10), max]);
  const score = oftenReported(random, () => scoreFact(random, outOf), [
    'missing',
    'not_applicable',
    'awaiting_guidance',
  ]);
  return { bodies: [{ kind: 'external', outOf: outOf.isZero() ? Exact.ONE : outOf }], facts: { score } };
}

export function inheritedRule({ random, max }: RuleSetting): RandomRule {
  const body = {
    kind: 'inherited',
    fullAt: exact(random.pick(['1', '80%'])),
    zeroDenominator: random.pick(POLICIES),
  } as const;
  const value = oftenReported(random, () => (random.chance(0.5) ? ratioFact(random) : scoreFact(random, max)));
  return { bodies: [body], facts: { value } };
}

export function expressionRule({ random, max }: RuleSetting): RandomRule {
  const names = ['x', 'y', 'z'].slice(0, random.int(1, 3));
  const parts = names.map(
    (name) => [name, random.pick(['ratio', 'value', 'numerator', 'denominator'] as const)] as const,
  );
  const body: ExpressionRule = {
    kind: 'expression',
    inputs: Object.fromEntries(parts),
    formula: randomFormula(random, [...names, 'max_points']),
    floor: exact(random.pick(['0', '0', '-1'])),
    notArising: random.pick(POLICIES),
  };
  if (random.chance(0.15)) {
    const same = specialFact(random.pick(SPECIALS));
    return { bodies: [body], facts: Object.fromEntries(names.map((name) => [name, same])) };
  }
  const figure = (part: ExpressionRule['inputs'][string]) => {
    if (random.chance(0.05)) return undefined;
    if (part === 'value') return random.chance(0.5) ? countFact(random) : scoreFact(random, max);
    if (part === 'ratio') return ratioFact(random);
    return fact.ratio(random.int(0, 9), random.int(1, 9));
  };
  return { bodies: [body], facts: Object.fromEntries(parts.map(([name, part]) => [name, figure(part)])) };
}

const PARTS = [
  ratioRule,
  ratioRule,
  bandsRule,
  levelsRule,
  checklistRule,
  countRule,
  deadlineRule,
  externalRule,
  inheritedRule,
  expressionRule,
] as const;

/** Two or three parts, each with a rule and figures of its own, that share the leaf's maximum. */
export function sumRule(setting: RuleSetting): RandomRule {
  const { random, max } = setting;
  const first = max.times(exact(random.pick(['1/4', '1/2', '2/3']))).round(2, 'down');
  const maxima = random.chance(0.5) ? [first, max.minus(first)] : [first, max.minus(first), Exact.ZERO];
  const same = random.chance(0.2) ? random.pick(PARTS) : undefined;
  const made = maxima.map((maxPoints, at) => {
    const { bodies, facts } = (same ?? random.pick(PARTS))({ ...setting, max: maxPoints });
    return { id: `p${at}`, maxPoints, rules: bodies.slice(0, 1), facts };
  });
  const parts = made.flatMap(({ id, maxPoints, rules }) => rules.map((rule) => ({ id, name: id, maxPoints, rule })));
  const facts = made.flatMap(({ id, facts }) => Object.entries(facts).map(([input, each]) => [`${id}.${input}`, each]));
  return { bodies: [{ kind: 'sum', places: random.pick([2, 2, 3]), parts }], facts: Object.fromEntries(facts) };
}
