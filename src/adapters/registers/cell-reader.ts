import type { IsoDate } from '../../domain/calendar.js';
import type { IssueCode } from '../../domain/issue.js';
import type { FieldKind } from '../../domain/lists/fields.js';
import type { ListVocabulary, ListWording } from '../../domain/lists/vocabulary.js';
import { date, type MessageValue, type MessageValues, text } from '../../domain/message.js';
import { foldWords } from '../../domain/names.js';
import { nearest } from '../../domain/nearest.js';
import { readDay } from './written-day.js';

/** What a cell holds; undefined when it is blank; or why it cannot be read. */
export type CellReading =
  | { readonly value: string | number | boolean | readonly string[] | undefined }
  | { readonly code: IssueCode; readonly values: MessageValues };

type Read = (cell: string) => CellReading;
/** Letters of an unreadable cell that a message shows. */
const MAX_SHOWN = 40;
const BLANK: CellReading = { value: undefined };

/** Reads the cells of one column; equal cells, which are many, are worked out once. */
export function cellReader(field: string, kind: FieldKind, wording: ListWording, vocabulary: ListVocabulary): Read {
  const read = readerOf(field, kind, wording, vocabulary);
  const known = new Map<string, CellReading>();
  return (cell) => {
    let reading = known.get(cell);
    if (reading === undefined) {
      reading = read(cell);
      // Codes, and days with a time, are nearly all different: keeping them would cost more than reading them again.
      if (known.size < 10_000) known.set(cell, reading);
    }
    return reading;
  };
}

function readerOf(field: string, kind: FieldKind, wording: ListWording, vocabulary: ListVocabulary): Read {
  const flags = { yes: folded(vocabulary.yes), no: folded(vocabulary.no) };
  const units = folded(vocabulary.units);
  switch (kind) {
    case 'text':
      return (cell) => ({ value: cell === '' ? undefined : detached(cell.replace(/\s+/g, ' ')) });
    case 'date':
      return (cell) => (cell === '' ? BLANK : readDate(cell, vocabulary));
    case 'dates':
      return (cell) => readDates(cell, vocabulary);
    case 'count':
      return (cell) => readCount(cell, flags, units);
    case 'flag':
      return (cell) => readFlag(cell, flags, vocabulary);
    default:
      return wordReader(wording.words[field] ?? {});
  }
}

/** A copy of its own: a piece cut out of a long text keeps the whole text in memory. */
function detached(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string;
}

function readDate(cell: string, { earliest, latest }: ListVocabulary): CellReading {
  const day = readDay(cell);
  if (day === undefined) return { code: 'L008', values: { found: shown(cell) } };
  if (day >= earliest && day <= latest) return { value: day };
  const values = { found: shown(cell), problem: text('far'), from: date(earliest), to: date(latest) };
  return { code: 'L008', values };
}

/** Several days in one cell, apart by semicolons or line ends. */
function readDates(cell: string, vocabulary: ListVocabulary): CellReading {
  const days: IsoDate[] = [];
  for (const part of cell.split(/[;\n]/).map((each) => each.trim())) {
    if (part === '') continue;
    const reading = readDate(part, vocabulary);
    if ('code' in reading) return reading;
    days.push(reading.value as IsoDate);
  }
  return { value: days.length === 0 ? undefined : days };
}

interface Flags {
  readonly yes: ReadonlySet<string>;
  readonly no: ReadonlySet<string>;
}

/** A whole number, also with its unit behind it; có and không as 1 and 0. */
function readCount(cell: string, flags: Flags, units: ReadonlySet<string>): CellReading {
  if (cell === '') return BLANK;
  const [, digits, unit = ''] = /^(\d{1,6})(?:\s+(\D+))?$/.exec(cell) ?? [];
  if (digits !== undefined && (unit === '' || units.has(foldWords(unit)))) return { value: parseInt(digits, 10) };
  const flag = flagOf(cell, flags);
  return flag === undefined ? { code: 'L011', values: { found: shown(cell) } } : { value: flag ? 1 : 0 };
}

/** An amount of money reads as có unless it is 0 (3.6 of the formula paper: phí, lệ phí khác 0). */
function readFlag(cell: string, flags: Flags, { yes, no }: ListVocabulary): CellReading {
  if (cell === '') return BLANK;
  const flag = flagOf(cell, flags);
  if (flag !== undefined) return { value: flag };
  if (/^\d[\d.,]*$/.test(cell)) return { value: /[1-9]/.test(cell) };
  return unknownWord(cell, [...yes, ...no], [yes[0] ?? '', no[0] ?? '']);
}

function flagOf(cell: string, { yes, no }: Flags): boolean | undefined {
  const word = wordIn(cell);
  return yes.has(word) ? true : no.has(word) ? false : undefined;
}

/** The word for matching. Folding takes signs away, but a negative number is never the word that is a number. */
function wordIn(cell: string): string {
  return /^-\s*\d/.test(cell) ? cell : foldWords(cell);
}

function wordReader(words: Readonly<Record<string, readonly string[]>>): Read {
  const entries = Object.entries(words);
  const byWriting = new Map(entries.flatMap(([word, all]) => [word, ...all].map((each) => [foldWords(each), word])));
  const spellings = entries.flatMap(([, all]) => all);
  return (cell) => {
    if (cell === '') return BLANK;
    const word = byWriting.get(wordIn(cell));
    return word === undefined
      ? unknownWord(
          cell,
          spellings,
          entries.flatMap(([, all]) => all[0] ?? []),
        )
      : { value: word };
  };
}

function unknownWord(cell: string, spellings: readonly string[], allowed: readonly string[]): CellReading {
  const near = nearest(cell, spellings);
  const values = { found: shown(cell), allowed: text(allowed.join('; ')), ...(near && { nearest: text(near) }) };
  return { code: 'L009', values };
}

/** A long cell is no date and no word; what else stands in it is nobody's business. */
function shown(cell: string): MessageValue {
  return text(cell.length > MAX_SHOWN ? `${cell.slice(0, MAX_SHOWN)}…` : cell);
}

function folded(words: readonly string[]): Set<string> {
  return new Set(words.map(foldWords));
}
