import type { CriteriaSet } from '../../domain/criteria-set.js';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { points as asPoints, text } from '../../domain/message.js';
import type { Exact } from '../../domain/number.js';
import { isWithin, pointsRange } from '../../domain/points-range.js';

/** What is wrong with points that the criterion cannot come to. */
export function outOfRange(place: SourcePlace, set: CriteriaSet, code: string, points: Exact): Issue | undefined {
  const range = pointsRange(set, code);
  if (range === undefined || isWithin(range, points)) return undefined;
  const bounds = { least: asPoints(range.least), most: asPoints(range.most) };
  return issue('R011', place, { points: asPoints(points), code: text(code), ...bounds });
}
