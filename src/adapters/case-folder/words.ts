import { type Issue, type IssueCode, issue, type SourcePlace } from '../../domain/issue.js';
import { type MessageValues, text } from '../../domain/message.js';
import { foldWords } from '../../domain/names.js';
import { nearest } from '../../domain/nearest.js';

/** A closed list of words: the code's word, and the Vietnamese words that people write for it. */
export type Words<W extends string> = Readonly<Record<W, readonly string[]>>;

export function readWord<W extends string>(words: Words<W>, written: string): W | undefined {
  // Most cells of a table of figures hold none: they need no folding.
  return /\p{L}/u.test(written) ? (foldedOf(words).get(foldWords(written)) as W | undefined) : undefined;
}

const FOLDED = new WeakMap<object, ReadonlyMap<string, string>>();

/** Word by folded text; each list is folded once. */
function foldedOf(words: Words<string>): ReadonlyMap<string, string> {
  let folded = FOLDED.get(words);
  if (folded === undefined) {
    folded = new Map(
      entriesOf(words).flatMap(([word, others]) => [word, ...others].map((each) => [foldWords(each), word])),
    );
    FOLDED.set(words, folded);
  }
  return folded;
}

/** The issue for a word outside the list, with what may be written and what was probably meant. */
export function unknownWord<W extends string>(
  code: IssueCode,
  place: SourcePlace,
  words: Words<W>,
  written: string,
  values: MessageValues = {},
): Issue {
  const near = nearest(
    written,
    entriesOf(words).flatMap(([word, others]) => [word, ...others]),
  );
  const allowed = entriesOf(words).map(([word, [first]]) => first ?? word);
  return issue(code, place, {
    found: text(written),
    allowed: text(allowed.join('; ')),
    ...(near && { nearest: text(near) }),
    ...values,
  });
}

function entriesOf<W extends string>(words: Words<W>): [W, readonly string[]][] {
  return Object.entries(words) as [W, readonly string[]][];
}
