import { withoutMarks } from './names.js';

/** Longer texts are no slip of the hand, and comparing them would take very long. */
const LONGEST = 200;

/** The candidate that differs from `word` by the fewest typing slips, when they are few enough to mean the same word. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  let best: string | undefined;
  let fewest = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= fewest) continue;
    const slips = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (slips < fewest) {
      fewest = slips;
      best = candidate;
    }
  }
  return best;
}

/** The few candidates most like `word`, the most alike first: those that share parts with it, or else all. */
export function mostAlike(word: string, candidates: Iterable<string>, most: number): string[] {
  if (word === '' || word.length > LONGEST) return [];
  const parts = partsOf(word);
  const ranked = [...new Set(candidates)].map((candidate) => ({
    candidate,
    shared: partsOf(candidate).filter((part) => parts.includes(part)).length,
    slips: editDistance(word.toLowerCase(), candidate.toLowerCase()),
  }));
  const sharing = ranked.filter(({ shared }) => shared > 0);
  return (sharing.length > 0 ? sharing : ranked)
    .sort((a, b) => b.shared - a.shared || a.slips - b.slips)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function partsOf(word: string): string[] {
  return withoutMarks(word.toLowerCase()).split(/[^\p{L}\p{N}]+/u);
}

/** Letters to insert, delete, replace or swap with the next one to turn `a` into `b`. */
function editDistance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let row = 1; row <= a.length; row += 1) {
    rows.push([row]);
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = at(row - 1, column - 1) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const slips = Math.min(replaced, at(row - 1, column) + 1, at(row, column - 1) + 1);
      const isSwapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      rows[row]?.push(isSwapped ? Math.min(slips, at(row - 2, column - 2) + 1) : slips);
    }
  }
  return at(a.length, b.length);
}
