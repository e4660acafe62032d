import { isNodeUnknown, isWithoutFigures } from '../../domain/engine/range.js';
import type { NodeScore, SetScore } from '../../domain/score.js';
import { formatDifference, formatPoints } from './format.js';

/** In a column of points, where nobody knows them yet. */
export const NO_POINTS = 'chưa có';
export const NO_POINTS_NOTE = 'Chưa có: chưa có số liệu hoặc còn chờ hướng dẫn, khảo sát, thẩm định; khác với 0 điểm.';

/** `18,15`, or that there are none yet. */
export function nodePoints(node: NodeScore, places: number): string {
  return isNodeUnknown(node) ? NO_POINTS : formatPoints(node.points, places);
}

/** `+0,50`: what a bonus or a penalty block adds, or that nobody knows yet. */
export function addedPoints(node: NodeScore, places: number): string {
  return isNodeUnknown(node) ? NO_POINTS : formatDifference(node.points, places);
}

/** `18,15/20,00`, or the maximum alone. */
export function nodePointsOfMax(node: NodeScore, places: number): string {
  const max = formatPoints(node.max, places);
  return isNodeUnknown(node) ? `${NO_POINTS} điểm, tối đa ${max}` : `${formatPoints(node.points, places)}/${max} điểm`;
}

/** `63,20/98,00` of a whole set, or that there are no figures yet. */
export function totalPoints(score: SetScore, places: number): string {
  const { points, max } = score.total;
  return isWithoutFigures(score) ? 'chưa có số liệu' : `${formatPoints(points, places)}/${formatPoints(max, places)}`;
}

/** Whether some area or the whole set says that it has no points yet, so that a reader is told what that means. */
export function hasNoPointsYet({ areas }: Pick<SetScore, 'areas'>): boolean {
  return areas.some(isNodeUnknown);
}
