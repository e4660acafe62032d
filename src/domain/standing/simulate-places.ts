import type { Generator } from '../chance/generator.js';

/**
 * One commune in whole smallest units (hundredths of a point, where the set has two decimals). `parts` are what is not
 * known yet: each may add anything from nothing to its width (below zero: take away). A part with a `common` number falls
 * alike for all communes that share it, as an inherited figure does.
 */
export interface OpenStanding {
  readonly index: number;
  readonly least: number;
  readonly most: number;
  readonly parts: readonly { readonly width: number; readonly common?: number }[];
  /** Best and worst place by the ledger: no simulated place is outside. */
  readonly best: number;
  readonly worst: number;
}

/** How often a commune came to each place: `counts[0]` is its best place. */
export interface PlaceChances {
  readonly best: number;
  readonly counts: Uint32Array;
}

/** The likeliest places with their counts, at most so many; of equal ones the better place first. */
export function likeliestPlaces({ best, counts }: PlaceChances, most: number): { place: number; count: number }[] {
  const shown: { place: number; count: number }[] = [];
  counts.forEach((count, at) => {
    if (count <= (shown[most - 1]?.count ?? 0)) return;
    const rank = shown.findIndex((each) => each.count < count);
    shown.splice(rank < 0 ? shown.length : rank, 0, { place: best + at, count });
    shown.length = Math.min(shown.length, most);
  });
  return shown;
}

const RANGE = 4_294_967_296;

/**
 * Mô phỏng thứ hạng: every unknown part falls evenly over its range, so many times over; equal totals share a place. The
 * counts are exact, and the same for the same generator.
 */
export function simulatePlaces(
  standings: readonly OpenStanding[],
  times: number,
  generator: Generator,
): PlaceChances[] {
  const floor = standings.reduce((least, each) => Math.min(least, each.least), Number.POSITIVE_INFINITY);
  const ceiling = standings.reduce((most, each) => Math.max(most, each.most), Number.NEGATIVE_INFINITY);
  const chances = standings.map(({ best, worst }) => ({ best, counts: new Uint32Array(worst - best + 1) }));
  if (standings.length === 0) return chances;
  const totals = new Int32Array(standings.length);
  const above = new Int32Array(ceiling - floor + 2);
  const open = openParts(standings);
  const common = new Float64Array(open.commons);
  for (let time = 0; time < times; time += 1) {
    for (let at = 0; at < common.length; at += 1) common[at] = generator.next();
    draw(open, common, generator, totals);
    above.fill(0);
    for (const total of totals) increase(above, total - floor, 1);
    // From how many have each total to how many have more than it.
    let more = 0;
    for (let total = above.length - 1; total >= 0; total -= 1) {
      const here = above[total] ?? 0;
      above[total] = more;
      more += here;
    }
    for (let unit = 0; unit < chances.length; unit += 1) {
      const chance = chances[unit];
      const place = 1 + (above[(totals[unit] ?? 0) - floor] ?? 0);
      if (chance !== undefined) increase(chance.counts, place - chance.best, 1);
    }
  }
  return chances;
}

/** All communes in flat arrays: what is known of each, where its open parts begin, how wide they are, which fall alike. */
interface OpenParts {
  readonly index: Int32Array;
  readonly least: Int32Array;
  readonly most: Int32Array;
  readonly from: Int32Array;
  /** Units of a part for each unit of what the generator gives: a division by a power of two, so exact. */
  readonly scales: Float64Array;
  readonly shared: Int32Array;
  readonly commons: number;
}

const OWN = -1;

function openParts(standings: readonly OpenStanding[]): OpenParts {
  const parts = standings.flatMap((each) => each.parts);
  const from = new Int32Array(standings.length + 1);
  standings.forEach((each, at) => {
    from[at + 1] = (from[at] ?? 0) + each.parts.length;
  });
  const shared = Int32Array.from(parts, ({ common }) => common ?? OWN);
  return {
    ...{ from, shared, commons: shared.reduce((most, each) => Math.max(most, each + 1), 0) },
    index: Int32Array.from(standings, (each) => each.index),
    least: Int32Array.from(standings, (each) => each.least),
    most: Int32Array.from(standings, (each) => each.most),
    scales: Float64Array.from(parts, ({ width }) => (width < 0 ? width - 1 : width + 1) / RANGE),
  };
}

/** One total for every commune. */
function draw(open: OpenParts, common: Float64Array, generator: Generator, totals: Int32Array): void {
  const { index, least, most, from, scales, shared } = open;
  let part = 0;
  for (let unit = 0; unit < totals.length; unit += 1) {
    let total = index[unit] as number;
    const end = from[unit + 1] as number;
    for (; part < end; part += 1) {
      const alike = shared[part] as number;
      const fallen = alike === OWN ? generator.next() : (common[alike] as number);
      // Cut towards zero: so many whole units are added, or taken away.
      total += (fallen * (scales[part] as number)) | 0;
    }
    totals[unit] = Math.max(least[unit] as number, Math.min(most[unit] as number, total));
  }
}

function increase(counts: Int32Array | Uint32Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by;
}
