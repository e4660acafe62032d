import { foldWords, withoutMarks } from '../domain/names.js';
import { nearest } from '../domain/nearest.js';

/** Shorter beginnings say too little about what was meant. */
const TELLING = 3;

/** A name as it is typed at a command line: case, marks and punctuation do not count, `phong kinh te` is `Phòng Kinh tế`. */
export function foldTyped(text: string): string {
  return withoutMarks(foldWords(text));
}

/** What was probably meant: a name that begins alike, has the same letters in another order, or differs by few slips. */
export function nearestTyped(word: string, candidates: readonly string[]): string | undefined {
  const wanted = foldTyped(word);
  const byFolded = new Map([...candidates].reverse().map((candidate) => [foldTyped(candidate), candidate]));
  const folded = [...byFolded.keys()].reverse();
  const near =
    nearest(wanted, folded) ??
    folded.find((each) => letters(each) === letters(wanted)) ??
    folded.filter((each) => beginsAlike(each, wanted)).sort((a, b) => distance(a, wanted) - distance(b, wanted))[0];
  return near === undefined ? undefined : byFolded.get(near);
}

function letters(text: string): string {
  return [...text.replaceAll(' ', '')].sort().join('');
}

function beginsAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= TELLING && long.startsWith(short);
}

function distance(a: string, b: string): number {
  return Math.abs(a.length - b.length);
}
