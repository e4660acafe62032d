import { foldText, foldWords, spellOut, withoutMarks } from './names.js';

/** Something that can be found: by its code, or by the words of any of its texts. */
export interface Searchable<T> {
  readonly item: T;
  readonly code?: string;
  readonly texts: readonly string[];
}

/** A question, or a text, as they are compared. */
interface Words {
  /** With its marks. */
  readonly marked: string;
  readonly bare: string;
  /** Abbreviations written out, without marks. */
  readonly spelled: string;
}

/**
 * Tìm không dấu: case, marks, the place of the tone mark (hoá, hóa), đ and d, composed or not, and the common
 * abbreviations do not matter. The best first: the very code, codes that begin so, the words in a row as they were typed
 * with their marks, the words in a row, the last of them perhaps not typed to its end, then the words anywhere; of equals
 * the first stays first.
 */
export function search<T>(question: string, all: readonly Searchable<T>[]): T[] {
  const asked = wordsOf(question);
  if (asked.bare === '') return [];
  const code = foldText(question);
  return all
    .map(({ item, ...each }) => ({ item, rank: rankOf(code, asked, each) }))
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** A text of which any part is looked for: case, marks, composed or not, and how many spaces do not matter. */
export function foldForSearch(text: string): string {
  return withoutMarks(foldText(text));
}

const NO_MATCH = 9;

function rankOf(code: string, asked: Words, { code: own, texts }: Omit<Searchable<unknown>, 'item'>): number {
  const written = own === undefined ? '' : foldText(own);
  if (written === code) return 0;
  if (written.startsWith(code)) return 1;
  if (own !== undefined && startsIn(wordsOf(own).bare, asked.bare)) return 3;
  return Math.min(NO_MATCH, ...texts.map((text) => matchOf(asked, wordsOf(text))));
}

function matchOf(asked: Words, text: Words): number {
  if (startsIn(text.marked, asked.marked)) return 2;
  if (startsIn(text.bare, asked.bare) || startsIn(text.spelled, asked.spelled)) return 3;
  return hasEach(text.bare, asked.bare) || hasEach(text.spelled, asked.spelled) ? 4 : NO_MATCH;
}

function wordsOf(text: string): Words {
  const marked = foldWords(text);
  return { marked, bare: withoutMarks(marked), spelled: withoutMarks(spellOut(marked)) };
}

/** In a row, from the beginning of a word on. */
function startsIn(text: string, words: string): boolean {
  return ` ${text}`.includes(` ${words}`);
}

/** Each word whole, in whatever order. */
function hasEach(text: string, words: string): boolean {
  const all = new Set(text.split(' '));
  return words.split(' ').every((word) => all.has(word));
}
