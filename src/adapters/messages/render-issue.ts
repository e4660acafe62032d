import type { Issue, SourcePlace } from '../../domain/issue.js';
import { type MessageValues, text } from '../../domain/message.js';
import type { FixedWords, IssueText } from './issue-sentence.js';
import { fillOptional, renderValue } from './render.js';
import { ISSUE_SENTENCES } from './vi-issues.js';

export interface RenderedIssue {
  /** Where, and the code: `criteria/x.yaml:41:13  C001  /max_points`. */
  readonly headline: string;
  readonly reason: string;
  readonly remedy: string;
  /** The offending line with its number. */
  readonly excerpt?: string;
}

const LONGEST_EXCERPT = 160;
const PROGRAM_WORD = /^[A-Za-z_]+$/;

/** What is wrong, where, and what to write instead. */
export function renderIssue(issue: Issue): RenderedIssue {
  const texts = textsFor(issue);
  const values = translated(texts.words ?? {}, issue.values);
  const { place } = issue;
  const mark = issue.severity === 'warning' ? `${issue.code} (lưu ý)` : issue.code;
  return {
    headline: [placeText(place), mark, place.path].filter((each) => each !== undefined && each !== '').join('  '),
    reason: sentence(fillOptional(texts.reason, values)),
    remedy: sentence(fillOptional(texts.remedy, values)),
    ...(place.excerpt === undefined ? {} : { excerpt: excerptText(place.excerpt, place.line) }),
  };
}

function textsFor(issue: Issue): IssueText {
  const texts = ISSUE_SENTENCES[issue.code];
  const word = texts.variants === undefined ? undefined : issue.values[texts.variants.by];
  return { ...texts, ...(word && texts.variants?.of[renderValue(word)]) };
}

/** Fixed words of the program, also in lists, in the reader's words; one without a translation is left out. */
function translated(words: FixedWords, values: MessageValues): MessageValues {
  const entries = Object.entries(values).flatMap(([name, value]) => {
    const known = words[name];
    if (known === undefined) return [[name, value] as const];
    const parts = renderValue(value)
      .split(', ')
      .map((part) => known[part] ?? (PROGRAM_WORD.test(part) ? undefined : part));
    return parts.includes(undefined) ? [] : [[name, text(parts.join(', '))] as const];
  });
  return Object.fromEntries(entries);
}

function placeText(place: SourcePlace): string {
  const sheet = place.sheet === undefined ? '' : `, trang "${place.sheet}"`;
  const cell = place.cell === undefined ? '' : `, ô ${place.cell}`;
  if (sheet !== '' || cell !== '') return place.file + sheet + cell;
  return [place.file, place.line, place.line === undefined ? undefined : place.column]
    .filter((each) => each !== undefined)
    .join(':');
}

function excerptText(excerpt: string, line: number | undefined): string {
  const text = excerpt.length > LONGEST_EXCERPT ? `${excerpt.slice(0, LONGEST_EXCERPT)}…` : excerpt;
  return line === undefined ? `   | ${text}` : `${String(line).padStart(5)} | ${text}`;
}

function sentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}
