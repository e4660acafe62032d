import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { number, text } from '../../domain/message.js';
import { Exact } from '../../domain/number.js';
import { ARCHIVE_LIMITS, inspectArchive, MEGABYTE } from '../boundary/archive.js';

/** exceljs makes an object for each cell, also for each one under a merged or a named range. */
const LIMITS = { rows: 20_000, columns: 200, cells: 300_000 };
type Part = 'rows' | 'columns' | 'cells' | 'merged' | 'names';

/** Refuses a spreadsheet that would exhaust memory or time, before exceljs sees it. */
export async function guardXlsx(bytes: Uint8Array, place: SourcePlace): Promise<Issue | undefined> {
  let tooMany: Issue | undefined;
  const refused = await guardArchive(bytes, place, (name, xml) => {
    tooMany ??= /^xl\/worksheets\/[^/]+\.xml$/i.test(name)
      ? checkSheet(xml, place)
      : name.toLowerCase() === 'xl/workbook.xml'
        ? checkArea(xml, DEFINED_NAME, 'names', place)
        : undefined;
  });
  return refused ?? tooMany;
}

/** Merged cells of a sheet that would unfold into too many. */
export function checkMerges(xml: string, place: SourcePlace): Issue | undefined {
  return checkArea(xml, MERGE, 'merged', place);
}

/** Refuses what is no spreadsheet, or is packed beyond belief; each XML part of the others goes to `onXml`. */
export async function guardArchive(
  bytes: Uint8Array,
  place: SourcePlace,
  onXml: (name: string, xml: string) => void,
): Promise<Issue | undefined> {
  const report = await inspectArchive(bytes, onXml);
  if (report.problem === 'damaged') return issue('X001', place);
  if (report.problem === 'entities') return issue('X004', place);
  if (report.problem === 'too_large') {
    // Packed beyond belief, or in too many parts, a file is refused below the limit: then figures would contradict.
    if (report.unpackedBytes <= ARCHIVE_LIMITS.unpackedBytes) return issue('X002', place);
    return issue('X002', place, {
      size: number(Exact.of(Math.ceil(report.unpackedBytes / MEGABYTE))),
      limit: number(Exact.of(ARCHIVE_LIMITS.unpackedBytes / MEGABYTE)),
    });
  }
  return report.names.includes('xl/workbook.xml') ? undefined : issue('X001', place);
}

// XML allows both kinds of quotes, and white space around the equals sign.
const ROW = /<row\s[^<>]*?\br\s*=\s*["'](\d+)["']/g;
const CELL = /<c\s[^<>]*?\br\s*=\s*["']([A-Z]+)(\d+)["']/g;
const MERGE = /<mergeCell\s[^<>]*?\bref\s*=\s*["']\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)["']/g;
const DEFINED_NAME = /\$([A-Z]+)\$(\d+):\$([A-Z]+)\$(\d+)/g;

function checkSheet(xml: string, place: SourcePlace): Issue | undefined {
  let rows = 0;
  let columns = 0;
  let cells = 0;
  for (const match of xml.matchAll(ROW)) rows = Math.max(rows, parseInt(match[1] ?? '', 10));
  for (const match of xml.matchAll(CELL)) {
    cells += 1;
    columns = Math.max(columns, columnNumber(match[1] ?? ''));
    rows = Math.max(rows, parseInt(match[2] ?? '', 10));
  }
  return (
    over('rows', rows, LIMITS.rows, place) ??
    over('columns', columns, LIMITS.columns, place) ??
    over('cells', cells, LIMITS.cells, place) ??
    checkMerges(xml, place)
  );
}

function checkArea(xml: string, pattern: RegExp, part: Part, place: SourcePlace): Issue | undefined {
  let cells = 0;
  for (const [, left = '', top = '', right = '', bottom = ''] of xml.matchAll(pattern)) {
    const width = Math.abs(columnNumber(right) - columnNumber(left)) + 1;
    cells += width * (Math.abs(parseInt(bottom, 10) - parseInt(top, 10)) + 1);
  }
  return over(part, cells, LIMITS.cells, place);
}

function over(part: Part, found: number, limit: number, place: SourcePlace): Issue | undefined {
  if (found <= limit) return undefined;
  return issue('X003', place, { part: text(part), found: number(Exact.of(found)), limit: number(Exact.of(limit)) });
}

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  let value = 0;
  for (const letter of letters) value = value * 26 + letter.charCodeAt(0) - 64;
  return value;
}
