import { indexRange, isUnknown } from '../engine/range.js';
import { Exact } from '../number.js';
import type { RankRow } from '../ranking.js';
import type { SetScore } from '../score.js';
import type { OpenStanding } from './simulate-places.js';

/** Finer than this no set counts: a whole of so many decimals would not fit beside the others. */
const MOST_PLACES = 4;

/**
 * The rows of one block in whole smallest units; undefined when the totals are no whole numbers of any unit, so that
 * whole numbers would not tell them apart as the ranking does.
 */
export function openStandings(
  rows: readonly RankRow[],
  places: number,
  tell: (index: Exact) => Exact,
): OpenStanding[] | undefined {
  const unit = [places, places + 1, places + 2].find(
    (each) => each <= MOST_PLACES && rows.every(({ score }) => tell(score.total.index).times(power(each)).isWhole()),
  );
  if (unit === undefined) return undefined;
  const commons = new Map<string, number>();
  return rows.map(({ score, best, worst }) => {
    const range = indexRange(score);
    const least = -tell(range.low).times(power(unit)).negated().floor().toNumber();
    const most = tell(range.high).times(power(unit)).floor().toNumber();
    const index = tell(score.total.index).times(power(unit)).floor().toNumber();
    return { index, least, most, best, worst, parts: least === most ? [] : partsOf(score, power(unit), commons) };
  });
}

/** What every unknown criterion may still bring, and every penalty block with an unknown part may still take. */
function partsOf(score: SetScore, units: Exact, commons: Map<string, number>): OpenStanding['parts'] {
  const { max, scale } = score.total;
  return score.areas.flatMap(({ criterion: { code, block, floor }, points }) => {
    const unknown = score.leaves.filter((leaf) => leaf.area === code && isUnknown(leaf));
    if (block === 'penalty') {
      const taken = floor.minus(points).times(units);
      return unknown.length === 0 ? [] : [{ width: -taken.negated().floor().toNumber() }];
    }
    return unknown.map((leaf) => {
      const gain = Exact.max(Exact.ZERO, Exact.min(leaf.reachable, leaf.max).minus(leaf.points));
      const counted = block === 'base' && !max.isZero() ? gain.times(scale).dividedBy(max) : gain;
      const width = counted.times(units).floor().toNumber();
      return leaf.criterion.scoring.source === 'inherited'
        ? { width, common: numberOf(leaf.criterion.code, commons) }
        : { width };
    });
  });
}

/** Criteria that fall alike for all communes are numbered as they are met. */
function numberOf(code: string, commons: Map<string, number>): number {
  const known = commons.get(code) ?? commons.size;
  commons.set(code, known);
  return known;
}

function power(places: number): Exact {
  return Exact.of(10n ** BigInt(places));
}
