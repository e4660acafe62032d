import { issue, type SourcePlace } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { Refused } from '../refused.js';

/** What somebody wrote, by its word in `adapters/messages`. */
export type Written = 'name' | 'block' | 'province' | 'alias' | 'remark' | 'finding' | 'done' | 'cause';

/** Marks of direction and of width, halves of letters, controls that are no space. */
const UNSEEN = /[\p{Cf}\p{Cs}]|(?!\s)\p{Cc}/gu;

/**
 * Text that somebody typed, at a command or in a form, as it is kept: NFC, in one line, without what cannot be seen, so
 * that two names that look alike are alike. @throws Refused when nothing is left
 */
export function writtenText(folder: string, what: Written, written: string): string {
  const kept = writtenLine(written);
  if (kept === '') throw new Refused(issue('R024', { file: folder }, { what: text(what) }));
  return kept;
}

/** @param field of the form it comes from. @throws Refused when there is none */
export function writtenReason(folder: string, written: string, field?: string): string {
  const kept = writtenLine(written);
  if (kept === '') throw new Refused(issue('R005', placeOf(folder, field)));
  return kept;
}

/** In several lines, as it was written. @param field of the form it comes from. @throws Refused when nothing is left */
export function writtenBody(folder: string, what: Written, written: string, field?: string): string {
  const kept = written
    .split(/\r\n?|\n/)
    .map(writtenLine)
    .join('\n')
    .trim();
  if (kept === '') throw new Refused(issue('R024', placeOf(folder, field), { what: text(what) }));
  return kept;
}

function placeOf(folder: string, field: string | undefined): SourcePlace {
  return { file: folder, ...(field !== undefined && { path: `/${field}` }) };
}

/** What may be left out: nothing readable is nothing written. */
export function writtenNote(written: string | undefined): string | undefined {
  const kept = writtenLine(written ?? '');
  return kept === '' ? undefined : kept;
}

/** What may be empty, as it is kept: a source, by which headers are remembered, is one however it was composed. */
export function writtenLine(written: string): string {
  // What cannot be seen goes first: it may stand between a letter and its mark.
  return written.replace(UNSEEN, '').normalize('NFC').replace(/\s+/g, ' ').trim();
}
