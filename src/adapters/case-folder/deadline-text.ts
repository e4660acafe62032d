import type { DeadlineReading } from '../../application/ports/case-tables.js';
import { addDays, type IsoDate, isoDate, lastDayOfMonth } from '../../domain/calendar.js';
import type { Deadline } from '../../domain/finding.js';
import { foldText } from '../../domain/names.js';
import { readWrittenDate } from '../../domain/written-date.js';
import { readSlot } from './slot-label.js';

const BEFORE = /^(?:chậm nhất )?(?:là )?trước (.+)$/u;
const UNTIL =
  /^(?:hoàn thành )?(?:chậm nhất|muộn nhất|đến hết|đến|hết|trong|hạn cuối)? ?(?:là |vào |đến )*(?:hết )?(.+)$/u;

/** Thời hạn as written in a notice: a day, or the last day of a month, a quarter or a year. Undefined when unclear. */
export function readDeadline(written: string, reading: DeadlineReading): Deadline | undefined {
  const original = written.trim();
  const plain = foldText(written).replace(/[.;,]$/, '');
  const before = BEFORE.exec(plain)?.[1];
  if (before !== undefined) return readBefore(before, reading, original);
  const until = UNTIL.exec(plain)?.[1] ?? plain;
  const day = readDay(until) ?? lastDayOf(until);
  return day && { day, original };
}

function readBefore(text: string, reading: DeadlineReading, original: string): Deadline | undefined {
  const day = readDay(text);
  if (day !== undefined) {
    const eve = addDays(day, -1);
    return reading === 'exclusive' ? { day: eve, original, otherReading: day } : { day, original, otherReading: eve };
  }
  const first = firstDayOf(text);
  return first && { day: addDays(first, -1), original };
}

function readDay(text: string): IsoDate | undefined {
  return readWrittenDate(text) ?? readWrittenDate(text.replace(/^ngày /, ''));
}

function lastDayOf(text: string): IsoDate | undefined {
  const months = monthsOf(text);
  return months && lastDayOfMonth(months.year, months.last);
}

function firstDayOf(text: string): IsoDate | undefined {
  const months = monthsOf(text);
  return months && isoDate(months.year, months.first, 1);
}

function monthsOf(text: string): { year: number; first: number; last: number } | undefined {
  const slot = readSlot(text);
  const part = parseInt(slot?.label.slice(slot.per === 'quarter' ? 6 : 5) ?? '', 10);
  switch (slot?.per) {
    case 'year':
      return { year: slot.year, first: 1, last: 12 };
    case 'quarter':
      return { year: slot.year, first: part * 3 - 2, last: part * 3 };
    case 'month':
      return { year: slot.year, first: part, last: part };
    default:
      return undefined;
  }
}
