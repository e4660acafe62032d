import { Exact } from '../../number.js';
import type { Award, RuleBody } from '../../rule.js';
import { awardPoints } from '../evaluators/outcomes.js';

/** The fewest points that a rule can give: nothing, unless one of its own numbers is below zero. */
export function leastPoints(body: RuleBody, max: Exact): Exact {
  const least = (values: readonly Exact[]) => values.reduce(Exact.min, Exact.ZERO);
  const worst = (awards: readonly Award[]) => least(awards.map((award) => awardPoints(award, max)));
  switch (body.kind) {
    case 'bands':
      return worst(body.bands.flatMap(({ award, to }) => (to === undefined ? [award] : [award, to])));
    case 'levels':
      return worst(body.levels.map(({ award }) => award));
    case 'deadline':
      return worst([body.onTime, ...body.late.map(({ award }) => award)]);
    case 'count':
      return least([body.floor, ...body.overrides.map(({ points }) => points)]);
    case 'expression':
      return least([body.floor]);
    case 'sum':
      return Exact.sum(body.parts.map(({ rule, maxPoints }) => leastPoints(rule, maxPoints)));
    default:
      return Exact.ZERO;
  }
}
