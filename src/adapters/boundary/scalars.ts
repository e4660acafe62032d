import { isoDate, parseIsoDate } from '../../domain/calendar.js';
import type { IssueCode } from '../../domain/issue.js';
import { type MessageValues, text } from '../../domain/message.js';
import { nearest } from '../../domain/nearest.js';
import { Exact } from '../../domain/number.js';
import { readWrittenDate } from '../../domain/written-date.js';
import { Checked, type Fault, wrongType } from './check.js';

/** Ends of an allowed range, as exact text. `above` itself is not allowed, the others are. */
export interface Range {
  readonly least?: string;
  readonly above?: string;
  readonly most?: string;
}

/** Words for people. */
export function NonEmptyText(): PropertyDecorator {
  return Checked('nonEmptyText', nonEmptyText);
}

export function nonEmptyText(value: unknown): readonly Fault[] {
  if (typeof value !== 'string') return wrongType('text', value);
  return value.trim() === '' ? fault('D010', { what: text('text') }) : [];
}

/** A number as exact text (`"2,5"`, `95/100`, `98%`) or a plain whole number; never a binary float. */
export function ExactText(range: Range = {}): PropertyDecorator {
  return Checked('exactText', (value) => {
    if (typeof value !== 'string' && typeof value !== 'number') return wrongType('exact_number', value);
    const exact = typeof value === 'string' ? Exact.parse(value) : wholeNumber(value);
    return exact === undefined ? unreadable('D005', value) : outOfRange(exact, value, range);
  });
}

/** Points as people write them, `1,5` or `1.5`: no fractions, no percentages. */
export const WRITTEN_POINTS = /^-?\d{1,6}(?:[.,]\d{1,4})?$/;

/** {@link WRITTEN_POINTS} */
export function PointsText(): PropertyDecorator {
  return Checked('pointsText', (value) => {
    if (typeof value !== 'string') return wrongType('exact_number', value);
    return WRITTEN_POINTS.test(value) ? [] : unreadable('D005', value);
  });
}

/** A whole number that counts or orders things. */
export function WholeNumber(range: Range = {}): PropertyDecorator {
  return Checked('wholeNumber', (value) => {
    const exact = typeof value === 'number' ? wholeNumber(value) : undefined;
    return exact === undefined ? wrongType('whole_number', value) : outOfRange(exact, value, range);
  });
}

/** A code or id: quoted where it looks like a number, without spaces. */
export function CodeText(): PropertyDecorator {
  return Checked('codeText', codeText);
}

export function codeText(value: unknown): readonly Fault[] {
  if (typeof value === 'number') return unreadable('D006', value);
  if (typeof value !== 'string') return wrongType('text', value);
  return /^\S+$/.test(value) ? [] : unreadable('D006', value);
}

/** A real day `yyyy-mm-dd`. */
export function IsoDateText(): PropertyDecorator {
  return Checked('isoDateText', isoDateText);
}

export function isoDateText(value: unknown): readonly Fault[] {
  if (typeof value !== 'string') return wrongType('text', value);
  return parseIsoDate(value) === undefined ? unreadable('D007', value) : [];
}

/** A real day in any form that people write (`10/10/2026`, "ngày 10 tháng 10 năm 2026"), or `yyyy-mm-dd`. */
export function WrittenDateText(): PropertyDecorator {
  return Checked('writtenDateText', (value) => {
    if (typeof value !== 'string') return wrongType('text', value);
    return readWrittenDate(value) === undefined ? unreadable('D007', value) : [];
  });
}

export function YesNo(): PropertyDecorator {
  return Checked('yesNo', (value) => (typeof value === 'boolean' ? [] : wrongType('boolean', value)));
}

/** One of a closed list of words. */
export function Word(...allowed: readonly string[]): PropertyDecorator {
  return Checked('word', (value) => word('D004', value, allowed));
}

/** @param code the issue that an unknown word is. */
export function word(code: IssueCode, value: unknown, allowed: readonly string[]): readonly Fault[] {
  if (typeof value !== 'string') return wrongType('text', value);
  if (allowed.includes(value)) return [];
  const near = nearest(value, allowed);
  return fault(code, {
    found: text(value),
    allowed: text(allowed.join(', ')),
    ...(near === undefined ? {} : { nearest: text(near) }),
  });
}

/** Text of one of several forms; anything else is a due rule nobody can follow. */
export function DueText(...forms: readonly RegExp[]): PropertyDecorator {
  return Checked('dueText', (value) => {
    if (typeof value !== 'string') return wrongType('text', value);
    return forms.some((form) => form.test(value)) && isRealDay(value) ? [] : unreadable('D011', value);
  });
}

/** Whether the `MM-DD` in a due rule, where there is one, exists in a leap year. */
function isRealDay(due: string): boolean {
  const day = /(\d\d)-(\d\d)$/.exec(due);
  return day === null || isoDate(2024, Number(day[1]), Number(day[2])) !== undefined;
}

function fault(code: IssueCode, values: MessageValues): readonly Fault[] {
  return [{ code, values }];
}

function unreadable(code: IssueCode, found: unknown): readonly Fault[] {
  return fault(code, { found: text(String(found)) });
}

function wholeNumber(value: number): Exact | undefined {
  return Number.isSafeInteger(value) ? Exact.of(value) : undefined;
}

function outOfRange(value: Exact, found: unknown, range: Range): readonly Fault[] {
  const low = range.least !== undefined && value.lessThan(Exact.from(range.least));
  const notAbove = range.above !== undefined && !Exact.from(range.above).lessThan(value);
  const high = range.most !== undefined && Exact.from(range.most).lessThan(value);
  if (!low && !notAbove && !high) return [];
  const ends = Object.entries(range).map(([name, end]) => [name, text(end)] as const);
  return fault('D008', { found: text(String(found)), ...Object.fromEntries(ends) });
}
