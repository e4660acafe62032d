import type { Commune } from '../../src/domain/commune.js';
import { Exact } from '../../src/domain/number.js';
import type { SetScore } from '../../src/domain/score.js';
import { area, award, fact, facts, leaf, moment, ratioRule, rule, rules, set } from './builders.js';
import { engineScore } from './score.js';

const OPEN = [1, 2, 4, 8] as const;

/** Points that are known, and leaves of 1, 2, 4 and 8 points that are either at zero or not reported. */
const UNITS = set([
  area('1', [
    leaf('1.1', 85, 'points', { n: 'KNOWN' }),
    ...OPEN.map((max) => leaf(`1.${max + 1}`, max, 'ratio', { ratio: `M${max}` })),
  ]),
]);
const RULES = rules(
  ratioRule('ratio'),
  rule('points', {
    kind: 'count',
    start: award.points(0),
    terms: [{ input: 'n', each: award.points(1), per: Exact.ONE, above: Exact.ZERO }],
    overrides: [],
    floor: Exact.ZERO,
    notArising: 'zero',
  }),
);

/** A score on a scale of 100 with an index of `low` and, where `open` more points are not reported, a range above it. */
export function unitScore(low: number, open = 0): SetScore {
  const known = OPEN.filter((max) => (open & max) === 0).map((max) => [`M${max}`, fact.ratio(0, 1)] as const);
  return engineScore({
    set: UNITS,
    rules: RULES,
    facts: facts({ KNOWN: fact.count(low), ...Object.fromEntries(known) }),
    moment: moment(),
  });
}

/** Nothing is reported at all. */
export function unreported(): SetScore {
  return engineScore({ set: UNITS, rules: RULES, facts: facts({}), moment: moment() });
}

export function commune(id: string, block = 'xa'): Commune {
  return { id, name: `Xã ${id}`, block };
}
