import { type IsoDate, isoDate, parseIsoDate } from './calendar.js';

const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const IN_WORDS = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})$/;

/**
 * Ngày viết theo cách thường dùng: `2026-07-06`, `06/07/2026`, `6/7/2026`, "ngày 06 tháng 7 năm 2026". Day before month,
 * always. Undefined for other text and for days that do not exist.
 */
export function readWrittenDate(text: string): IsoDate | undefined {
  const plain = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ');
  const iso = parseIsoDate(plain);
  if (iso) return iso;
  const parts = SLASHED.exec(plain) ?? IN_WORDS.exec(plain);
  return parts ? isoDate(wholeOf(parts[3]), wholeOf(parts[2]), wholeOf(parts[1])) : undefined;
}

function wholeOf(digits: string | undefined): number {
  return parseInt(digits ?? '', 10);
}
