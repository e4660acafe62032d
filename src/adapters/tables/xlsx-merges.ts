import { attribute, elements } from './xlsx-xml.js';

interface Merge {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  /** What its first cell holds, once that row has been read. */
  text: string;
}

const RANGE = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/;

/** Merged cells are unfolded up to this number; what comes behind reads as empty. */
const MOST_CELLS = 300_000;

/** Ô gộp: each cell under a merged one reads as its first cell does, as in headers of two rows. */
export class Merges {
  readonly #byRow = new Map<number, Merge[]>();

  constructor(xml: string, prefix: string) {
    let unfolded = 0;
    for (const element of elements(xml, `${prefix}mergeCell`)) {
      const [, left, top, right, bottom] = RANGE.exec(attribute(element, 'ref') ?? '') ?? [];
      if (left === undefined || right === undefined) continue;
      const merge = { top: parseInt(top ?? '', 10), left: indexOf(left), right: indexOf(right), text: '' };
      const last = parseInt(bottom ?? '', 10);
      unfolded += Math.max(1, (last - merge.top + 1) * (merge.right - merge.left + 1));
      if (unfolded > MOST_CELLS) return;
      for (let row = merge.top; row <= last; row += 1) this.#add(row, merge);
    }
  }

  #add(row: number, merge: Merge): void {
    const known = this.#byRow.get(row);
    if (known === undefined) this.#byRow.set(row, [merge]);
    else known.push(merge);
  }

  /** Writes what merged cells hold into a row; rows must come in order. */
  unfold(row: number, cells: string[]): void {
    for (const merge of this.#byRow.get(row) ?? []) {
      if (row === merge.top) merge.text = cells[merge.left] ?? '';
      while (cells.length <= merge.right) cells.push('');
      cells.fill(merge.text, merge.left, merge.right + 1);
    }
  }
}

/** A is 0, AA is 26. */
export function indexOf(letters: string): number {
  let value = 0;
  for (const letter of letters) value = value * 26 + letter.charCodeAt(0) - 64;
  return value - 1;
}
