import { parseIsoDate } from '../../domain/calendar.js';
import { formatDate } from './format.js';

/** A day that stands as a word of its own: not part of a name, a number or a path. */
const DAY = /(?<![\w/.-])\d{4}-\d{2}-\d{2}(?![\w/.-])/g;

/** The text with its days (`2026-09-30`) as the reader writes them. */
export function daysIn(text: string): string {
  return text.replace(DAY, (written) => {
    const day = parseIsoDate(written);
    return day === undefined ? written : formatDate(day);
  });
}
