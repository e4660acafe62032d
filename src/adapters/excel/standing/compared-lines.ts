import type { ComparedBlock } from '../../../application/compare-case.js';
import type { Exact } from '../../../domain/number.js';
import { type ComparedPlace, foldCommune } from '../../../domain/standing/comparator.js';

/** Places of one table that are known alike: a printed one, unnamed ones together; or where the commune itself would be. */
export interface PlaceLine {
  readonly block: ComparedBlock;
  readonly place: ComparedPlace;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Whose line it is: of the table, of the commune there, or of the commune as its own figures make it. */
  readonly of: 'table' | 'named' | 'own';
}

/** The places of a block from the first on, and among them where a commune's index puts it. */
export function placeLines(block: ComparedBlock, commune: string, index: Exact): PlaceLine[] {
  const { count } = block.comparator;
  const lines: PlaceLine[] = [];
  block.comparator.places.forEach((place, at) => {
    const last = lines.at(-1);
    if (last !== undefined && areAlike(last.place, place)) lines[lines.length - 1] = { ...last, to: at + 1 };
    else lines.push({ ...{ block, place, count }, ...placeOf(place, at + 1, last), of: whose(place, commune) });
  });
  const { best, worst, count: all } = block.now;
  const own: PlaceLine = {
    ...{ block, count: all, from: best, to: worst, of: 'own' },
    place: { name: commune, low: index, high: index },
  };
  const behind = lines.findIndex(({ place }) => index.atLeast(place.low));
  return lines.toSpliced(behind === -1 ? lines.length : behind, 0, own);
}

/** Equal totals share a place. */
function placeOf(place: ComparedPlace, at: number, before: PlaceLine | undefined): Pick<PlaceLine, 'from' | 'to'> {
  const isShared =
    before !== undefined && isKnown(place) && isKnown(before.place) && place.low.equals(before.place.low);
  return isShared ? { from: before.from, to: before.from } : { from: at, to: at };
}

function areAlike(a: ComparedPlace, b: ComparedPlace): boolean {
  const areUnnamed = a.name === undefined && b.name === undefined;
  return areUnnamed && a.low.equals(b.low) && a.high.equals(b.high);
}

function whose({ name }: ComparedPlace, commune: string): PlaceLine['of'] {
  return name !== undefined && foldCommune(name) === foldCommune(commune) ? 'named' : 'table';
}

/** Whether its points were printed. */
export function isKnown({ low, high }: ComparedPlace): boolean {
  return low.equals(high);
}
