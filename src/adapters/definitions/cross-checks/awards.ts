import { type SubCriterion, scoredNodes } from '../../../domain/criteria-set.js';
import { issue } from '../../../domain/issue.js';
import { points, text } from '../../../domain/message.js';
import { Exact } from '../../../domain/number.js';
import type { Award, RuleBody, RuleOf } from '../../../domain/rule.js';
import type { CheckContext, CrossCheck } from './context.js';

/** No version of a rule gives a leaf more than its maximum. Monitored leaves give nothing. */
export const checkAwards: CrossCheck = ({ sets, rules }, context) => {
  for (const { set } of sets.values()) {
    for (const leaf of scoredNodes(set).filter(({ scoring }) => !scoring.monitor)) {
      const versions = rules.items.get(leaf.scoring.rule)?.history.versions ?? [];
      for (const { value } of versions) checkBody(value.body, leaf.maxPoints, leaf, leaf, context);
    }
  }
};

/** @param owner what has `max`: the leaf, or a part of a sum. */
function checkBody(body: RuleBody, max: Exact, owner: object, leaf: SubCriterion, context: CheckContext): void {
  const refuse = (code: 'C022' | 'C028', name: string, given: Exact): void => {
    const values = { code: text(leaf.code), rule: text(leaf.scoring.rule), max: points(max), [name]: points(given) };
    context.report(issue(code, context.origins.placeOf(owner, ['max_points']), values));
  };
  const most = mostOf(body, max);
  if (max.lessThan(most)) refuse('C022', 'award', most);
  if (body.kind === 'checklist' && max.lessThan(sumOf(body, max))) refuse('C028', 'sum', sumOf(body, max));
  if (body.kind !== 'sum') return;
  for (const part of body.parts) checkBody(part.rule, part.maxPoints, part.rule, leaf, context);
}

/** The largest single award in a body. */
function mostOf(body: RuleBody, max: Exact): Exact {
  const awards = awardsIn(body).map((award) => pointsOf(award, max));
  return [...awards, ...fixedPointsIn(body)].reduce(Exact.max, Exact.ZERO);
}

function awardsIn(body: RuleBody): readonly Award[] {
  switch (body.kind) {
    case 'bands':
      return body.bands.flatMap(({ award, to }) => (to ? [award, to] : [award]));
    case 'levels':
      return body.levels.map(({ award }) => award);
    case 'count':
      return [body.start];
    case 'deadline':
      return [body.onTime, ...body.late.map(({ award }) => award)];
    default:
      return [];
  }
}

function fixedPointsIn(body: RuleBody): readonly Exact[] {
  if (body.kind === 'sum') return [Exact.sum(body.parts.map((part) => part.maxPoints))];
  return body.kind === 'count' && body.cap ? [body.cap] : [];
}

function sumOf({ mode, parts }: RuleOf<'checklist'>, max: Exact): Exact {
  return mode === 'sum' ? Exact.sum(parts.map(({ award }) => pointsOf(award, max))) : Exact.ZERO;
}

function pointsOf(award: Award, max: Exact): Exact {
  return award.kind === 'points' ? award.points : award.share.times(max);
}
