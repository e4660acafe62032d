import { type Issue, type IssueCode, issue, type SourcePlace } from '../../domain/issue.js';
import { type MessageValues, text } from '../../domain/message.js';
import { foldWords } from '../../domain/names.js';
import { nearest } from '../../domain/nearest.js';

/** A closed list of words: the code's word, and the Vietnamese words that people write for it. */
export type Words<W extends string> = Readonly<Record<W, readonly string[]>>;

export function readWord<W extends string>(words: Words<W>, written: string): W | undefined {
  const wanted = foldWords(written);
  return entriesOf(words).find(([word, others]) => [word, ...others].some((each) => foldWords(each) === wanted))?.[0];
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
