import { sharedPlaces } from '../../domain/standing/shared-places.js';
import type { Output } from '../output.js';
import { hang } from '../text/width.js';

/** Đồng hạng in one block, by name; nothing where every place is one unit's. */
export function sharedPlaceLines<Row extends { readonly rank: number }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  output: Output,
): string[] {
  const told = [...sharedPlaces(rows)].map(([rank, sharing]) => `hạng ${rank}: ${sharing.map(nameOf).join(', ')}`);
  return told.length === 0 ? [] : hang('  = ', `Đồng hạng: ${told.join('; ')}.`, output.width);
}
