import type { IsoDate } from '../calendar.js';
import { foldBlock, foldWords } from '../names.js';
import type { Exact } from '../number.js';
import type { PublishedPlace, PublishedRow } from '../ranking.js';
import { bounded, knownPlaces } from './known-places.js';

/** Một bảng đã công bố để so: one block, on one day, of one index. Many of its places may have no points. */
export interface Comparator {
  readonly block: string;
  readonly asOf?: IsoDate;
  readonly source?: string;
  /** How many units stand in the block, also those nobody printed. */
  readonly count: number;
  /** Best place first, so many as there are units. */
  readonly places: readonly ComparedPlace[];
}

/** One place: whose it is, where that was printed, and between which totals its own lies. */
export interface ComparedPlace {
  readonly name?: string;
  readonly low: Exact;
  readonly high: Exact;
}

/** Where a commune would stand; `count` includes it. */
export interface ProjectedPlace {
  readonly best: number;
  readonly worst: number;
  readonly count: number;
}

/** Tables by block and day, the newest day first. @param scale the most an index can come to. */
export function comparatorsOf(
  rows: readonly PublishedRow[],
  places: readonly PublishedPlace[],
  scale: Exact,
): Comparator[] {
  const groups = new Map<string, { rows: PublishedRow[]; places: PublishedPlace[] }>();
  const groupOf = ({ block, asOf }: PublishedPlace | PublishedRow) => {
    const key = `${foldBlock(block)}|${asOf ?? ''}`;
    const known = groups.get(key) ?? { rows: [], places: [] };
    groups.set(key, known);
    return known;
  };
  for (const row of rows) groupOf(row).rows.push(row);
  for (const place of places) groupOf(place).places.push(place);
  const made = [...groups.values()].flatMap((group) => comparatorOf(group.rows, group.places, scale) ?? []);
  return made.sort((a, b) => (a.asOf === b.asOf ? 0 : (a.asOf ?? '') > (b.asOf ?? '') ? -1 : 1));
}

function comparatorOf(
  rows: readonly PublishedRow[],
  places: readonly PublishedPlace[],
  scale: Exact,
): Comparator | undefined {
  const [first] = [...rows, ...places];
  if (first === undefined) return undefined;
  const printed = [...rows, ...places].reduce((most, { size = 0, rank = 0 }) => Math.max(most, size, rank), 0);
  const known = knownPlaces(rows, places, printed);
  const count = Math.max(printed, rows.length + places.length, ...known.keys());
  const { block, asOf, source } = first;
  return {
    ...{ block, count, places: bounded(known, count, scale) },
    ...(asOf !== undefined && { asOf }),
    ...(source !== undefined && { source }),
  };
}

/**
 * The places a commune could take with an index from `low` to `high`. Its own row of the table, where it is named, is not
 * among those it is compared with; where places are unnamed, one of them may be its own.
 */
export function projectPlace(
  comparator: Comparator,
  { low, high }: { readonly low: Exact; readonly high: Exact },
  name: string,
): ProjectedPlace {
  const own = foldCommune(name);
  const others = comparator.places.filter((place) => place.name === undefined || foldCommune(place.name) !== own);
  const isNamed = others.length < comparator.places.length;
  const surely = others.filter((place) => place.low.compare(high) > 0);
  const maybe = others.filter((place) => place.high.compare(low) > 0);
  if (isNamed) return { best: surely.length + 1, worst: maybe.length + 1, count: comparator.count };
  const mayBeOwn = others.some((place) => place.name === undefined);
  if (!mayBeOwn) return { best: surely.length + 1, worst: maybe.length + 1, count: comparator.count + 1 };
  const best = surely.length + (surely.some((place) => place.name === undefined) ? 0 : 1);
  return { best, worst: Math.min(comparator.count, maybe.length + 1), count: comparator.count };
}

/** The nearest printed totals above and below an index, of others than the commune itself. */
export function printedNeighbours(
  { places }: Comparator,
  index: Exact,
  name: string,
): { readonly above?: ComparedPlace; readonly below?: ComparedPlace } {
  const own = foldCommune(name);
  const printed = places.filter(
    (place) => place.name !== undefined && place.low.equals(place.high) && foldCommune(place.name) !== own,
  );
  const above = printed.filter(({ low }) => low.compare(index) > 0).at(-1);
  const below = printed.find(({ low }) => low.lessThan(index));
  return { ...(above && { above }), ...(below && { below }) };
}

/** Whose total a commune must come to for a place or a better one, itself left out; undefined where there are fewer. */
export function holderOfPlace({ places }: Comparator, place: number, name: string): ComparedPlace | undefined {
  const own = foldCommune(name);
  return places.filter((each) => each.name === undefined || foldCommune(each.name) !== own)[place - 1];
}

/** A commune by its name, without what kind of office wrote it. */
export function foldCommune(name: string): string {
  return foldWords(name).replace(/^(?:ủy ban nhân dân|ubnd) /, '');
}
