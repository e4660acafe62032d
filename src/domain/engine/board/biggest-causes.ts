import type { BoardEntry } from '../../board.js';

/** Of each criterion the line with the most points, in the order they come. */
export function biggestCauses(entries: readonly BoardEntry[]): BoardEntry[] {
  const biggest = new Map<string, BoardEntry>();
  for (const entry of entries) {
    const { code } = entry.leaf.criterion;
    const known = biggest.get(code);
    if (known === undefined || known.points.lessThan(entry.points)) biggest.set(code, entry);
  }
  return entries.filter((entry) => biggest.get(entry.leaf.criterion.code) === entry);
}
