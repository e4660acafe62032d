import { foldWords } from '../names.js';
import type { ListVocabulary } from './vocabulary.js';

/** A header for matching: case, punctuation, the place of tone marks and notes in brackets no longer count. */
export function foldHeader(header: string): string {
  const plain = foldWords(header.replace(/\([^()]*\)/g, ' '));
  return plain === '' ? foldWords(header) : plain;
}

export type PrivateData = 'citizen' | 'officer';

/** Tells which headers name data about a citizen (họ tên, CCCD, điện thoại, địa chỉ …) or an officer's name. */
export function privateHeaders(vocabulary: Pick<ListVocabulary, PrivateData | 'post'>) {
  const phrases = {
    citizen: folded(vocabulary.citizen),
    officer: folded(vocabulary.officer),
    post: folded(vocabulary.post),
  };
  return (header: string): PrivateData | undefined => {
    const words = ` ${foldWords(header)} `;
    const holds = (kind: keyof typeof phrases) => phrases[kind].some((phrase) => words.includes(` ${phrase} `));
    if (holds('citizen')) return 'citizen';
    return holds('officer') && !holds('post') ? 'officer' : undefined;
  };
}

function folded(phrases: readonly string[]): string[] {
  return phrases.map(foldWords);
}
