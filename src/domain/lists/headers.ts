import { foldWords, withoutMarks } from '../names.js';
import type { ListVocabulary } from './vocabulary.js';

/** A header for matching: case, punctuation, the place of tone marks and notes in brackets no longer count. */
export function foldHeader(header: string): string {
  const plain = foldWords(header.replace(/\([^()]*\)/g, ' '));
  return plain === '' ? foldWords(header) : plain;
}

export type PrivateData = 'citizen' | 'officer';

/** Letters that a phrase without spaces must have to be looked for inside a word, as in `HoTenNguoiNop`. */
const TELLING = 5;

/**
 * Tells which headers name data about a citizen (họ tên, CCCD, điện thoại, địa chỉ …) or an officer's name. A header
 * written without marks is compared without marks, and also where its words run together.
 */
export function privateHeaders(vocabulary: Pick<ListVocabulary, PrivateData | 'post'>) {
  const holders = {
    citizen: vocabulary.citizen.map(holder),
    officer: vocabulary.officer.map(holder),
    post: vocabulary.post.map(holder),
  };
  return (header: string): PrivateData | undefined => {
    const words = foldWords(header);
    const isBare = words === withoutMarks(words);
    const holds = (kind: keyof typeof holders) => holders[kind].some((isIn) => isIn(words, isBare));
    if (holds('citizen')) return 'citizen';
    return holds('officer') && !holds('post') ? 'officer' : undefined;
  };
}

/** Whether the words of a header, written without marks or with them, hold a phrase. */
function holder(phrase: string): (words: string, isBare: boolean) => boolean {
  const folded = foldWords(phrase);
  const bare = withoutMarks(folded);
  const joined = bare.replaceAll(' ', '');
  return (words, isBare) => {
    if (` ${words} `.includes(` ${folded} `)) return true;
    if (!isBare) return false;
    return (
      ` ${words} `.includes(` ${bare} `) || (joined.length >= TELLING && words.replaceAll(' ', '').includes(joined))
    );
  };
}
