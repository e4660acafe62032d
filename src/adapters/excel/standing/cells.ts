import { Exact } from '../../../domain/number.js';
import type { ListCell } from '../lists/list-table.js';
import { pointsFormat } from '../style.js';

/** Hạng: a number that is shown with how many stand in the block, `40/114`. */
export function placeCell(place: number | undefined, count?: number): ListCell {
  if (place === undefined) return undefined;
  return { number: Exact.of(place), format: count === undefined ? '0' : `0"/${count}"` };
}

/** Điểm: rounded to what is shown, since nothing is computed from it. */
export function pointCell(points: Exact | undefined, places: number): ListCell {
  return points && { number: points.round(Math.max(2, places)), format: pointsFormat(places) };
}

/** A difference with its sign. */
export function differenceCell(points: Exact | undefined, places: number): ListCell {
  const format = pointsFormat(places);
  return points && { number: points.round(Math.max(2, places)), format: `+${format};-${format};${format}` };
}

/** Up or down, with a sign that is told apart without colour; what stayed is a dash. */
export function changeCell(change: Exact | undefined, format: string): ListCell {
  return change && { number: change, format: `"▲ +"${format};"▼ -"${format};"–"` };
}

/** Places moved: up is above zero, as people say it. */
export function movedCell(down: number | undefined): ListCell {
  return down === undefined ? undefined : changeCell(Exact.of(-down), '0');
}
