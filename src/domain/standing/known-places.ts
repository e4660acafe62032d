import { Exact } from '../number.js';
import type { PublishedPlace, PublishedRow } from '../ranking.js';
import type { ComparedPlace } from './comparator.js';

/** Somebody at a place; absent total: only the place was printed. */
interface KnownPlace {
  readonly name: string;
  readonly total?: Exact;
}

/**
 * Who stands where, as far as it was printed. Totals go before printed places: a higher one never stands behind a lower
 * one, and who shares a printed place takes the next one.
 * @param printed the largest place or number of units that was printed.
 */
export function knownPlaces(
  rows: readonly PublishedRow[],
  places: readonly PublishedPlace[],
  printed: number,
): ReadonlyMap<number, KnownPlace> {
  const known = new Map<number, KnownPlace>();
  const take = (from: number, who: KnownPlace): number => {
    let place = from;
    while (known.has(place)) place += 1;
    known.set(place, who);
    return place;
  };
  for (const { rank, name } of places) take(rank, { name });
  // Where nobody is left out, the totals alone tell the places.
  const isWhole = places.length === 0 && rows.length >= printed;
  let last = 0;
  for (const { name, total, rank } of [...rows].sort((a, b) => b.total.compare(a.total))) {
    last = take(Math.max(isWhole ? 0 : (rank ?? 0), last + 1), { name, total });
  }
  return known;
}

/** A place without points lies between the nearest known totals above and below it. */
export function bounded(known: ReadonlyMap<number, KnownPlace>, count: number, scale: Exact): ComparedPlace[] {
  const totals = Array.from({ length: count }, (_, at) => known.get(at + 1));
  let high = scale;
  const highs = totals.map((each) => {
    high = each?.total ?? high;
    return high;
  });
  let low = Exact.ZERO;
  const lows = totals
    .toReversed()
    .map((each) => {
      low = each?.total ?? low;
      return low;
    })
    .toReversed();
  return totals.map((each, at) => ({
    ...(each && { name: each.name }),
    low: lows[at] ?? Exact.ZERO,
    high: highs[at] ?? scale,
  }));
}
