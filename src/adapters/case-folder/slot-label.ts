import type { EvidenceRequirement } from '../../domain/evidence.js';
import { foldText, withoutMarks } from '../../domain/names.js';

type Per = EvidenceRequirement['per'];

const QUARTERS: Readonly<Record<string, number>> = { '1': 1, '2': 2, '3': 3, '4': 4, i: 1, ii: 2, iii: 3, iv: 4 };
const YEAR = '(?<year>\\d{4})';
const OF_YEAR = `(?:\\/| ?năm ?| )${YEAR}`;
const QUARTER = '(?<quarter>iv|i{1,3}|[1-4])';
const MONTH = '(?<month>\\d{1,2})';

/** Forms of a period in words; the first that fits decides. A spreadsheet turns `9/2026` into the first of September. */
const FORMS: readonly (readonly [Per, string])[] = [
  ['event', `${YEAR} ?# ?(?<event>\\d{1,3})`],
  ['event', `lần (?<event>\\d{1,3})${OF_YEAR}`],
  ['quarter', `${YEAR}[- ]?q${QUARTER}`],
  ['quarter', `(?:q|quý ?)${QUARTER}${OF_YEAR}`],
  ['month', `${YEAR}-${MONTH}(?:-01)?`],
  ['month', `(?:tháng ?)?${MONTH}\\/${YEAR}`],
  ['month', `tháng ?${MONTH}${OF_YEAR}`],
  ['year', `(?:năm )?${YEAR}`],
];

/** A period as written: which slots it can name, and the label of its slot. */
export interface WrittenSlot {
  readonly per: Per;
  readonly year: number;
  readonly label: string;
}

export function readSlot(written: string): WrittenSlot | undefined {
  const plain = foldText(written);
  for (const [per, form] of FORMS) {
    const slot = toSlot(per, new RegExp(`^${form}$`, 'u').exec(plain)?.groups);
    if (slot !== undefined) return slot;
  }
  return undefined;
}

/** The first period of this kind and year named inside a text, with or without Vietnamese marks. */
export function findSlot(text: string, per: Per, year: number): WrittenSlot | undefined {
  const plain = withoutMarks(foldText(text));
  for (const [kind, form] of FORMS) {
    if (kind !== per) continue;
    const inside = new RegExp(`(?<![a-z0-9/-])${withoutMarks(form)}(?![a-z0-9/-])`, 'g');
    for (const match of plain.matchAll(inside)) {
      const slot = toSlot(per, match.groups);
      if (slot?.year === year) return slot;
    }
  }
  return undefined;
}

/** How a period of this kind is written. */
export function exampleOf(per: Per, year: number): string {
  switch (per) {
    case 'year':
      return `${year}`;
    case 'quarter':
      return `${year}-Q3`;
    case 'month':
      return `${year}-09`;
    case 'event':
      return `${year}#1`;
  }
}

function toSlot(per: Per, parts: Readonly<Record<string, string | undefined>> | undefined): WrittenSlot | undefined {
  if (parts?.year === undefined) return undefined;
  const year = parseInt(parts.year, 10);
  switch (per) {
    case 'year':
      return { per, year, label: `${year}` };
    case 'quarter':
      return { per, year, label: `${year}-Q${QUARTERS[parts.quarter ?? '']}` };
    case 'event':
      return { per, year, label: `${year}#${parseInt(parts.event ?? '', 10)}` };
    case 'month': {
      const month = parseInt(parts.month ?? '', 10);
      if (month < 1 || month > 12) return undefined;
      return { per, year, label: `${year}-${String(month).padStart(2, '0')}` };
    }
  }
}
