import { attribute, elements, plainText, prefixOf } from './xlsx-xml.js';

/** The parts of an XLSX file that say what its cells hold. */
export interface Book {
  /** Visible sheets, in order. */
  readonly sheets: readonly { readonly name: string; readonly xml: string }[];
  readonly strings: readonly string[];
  /** Of each cell style: whether it shows a date, or a percentage. */
  readonly styles: readonly { readonly isDate: boolean; readonly isPercent: boolean }[];
  /** Days from the epoch of the book to 01/01/1970. */
  readonly epoch: number;
}

const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
const WORKBOOK = 'xl/workbook.xml';
/** Letters of a number format; spreadsheet programs allow no more. */
const LONGEST_FORMAT = 255;

/** @param parts XML parts by name; undefined when they are no workbook. */
export function bookOf(parts: ReadonlyMap<string, string>): Book | undefined {
  const workbook = parts.get(WORKBOOK);
  if (workbook === undefined) return undefined;
  const targets = targetsOf(parts.get('xl/_rels/workbook.xml.rels') ?? '');
  const prefix = prefixOf(workbook, 'workbook');
  const sheets = [...elements(workbook, `${prefix}sheet`)].flatMap((sheet) => {
    const xml = parts.get(targets.get(attribute(sheet, 'r:id') ?? '') ?? '');
    const isVisible = (attribute(sheet, 'state') ?? 'visible') === 'visible';
    return xml === undefined || !isVisible ? [] : [{ name: attribute(sheet, 'name') ?? '', xml }];
  });
  const [settings] = elements(workbook, `${prefix}workbookPr`);
  const date1904 = settings && attribute(settings, 'date1904');
  return {
    sheets,
    strings: stringsOf(parts.get('xl/sharedStrings.xml') ?? ''),
    styles: stylesOf(parts.get('xl/styles.xml') ?? ''),
    epoch: date1904 === '1' || date1904 === 'true' ? EPOCH_1904 : EPOCH_1900,
  };
}

function targetsOf(rels: string): ReadonlyMap<string, string> {
  const found = [...elements(rels, 'Relationship')].map((relation) => {
    const target = attribute(relation, 'Target') ?? '';
    return [attribute(relation, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`] as const;
  });
  return new Map(found);
}

function stringsOf(xml: string): string[] {
  const prefix = prefixOf(xml, 'sst');
  return Array.from(elements(xml, `${prefix}si`), ({ inner }) => textIn(inner, prefix));
}

/** The text of a rich or plain string, without the reading aids of East Asian scripts. */
export function textIn(xml: string, prefix: string): string {
  const plain = withoutAids(xml, prefix);
  return Array.from(elements(plain, `${prefix}t`), ({ inner }) => unescaped(plainText(inner))).join('');
}

function withoutAids(xml: string, prefix: string): string {
  const [open, close] = [`<${prefix}rPh`, `</${prefix}rPh>`];
  const [first = '', ...others] = xml.split(open);
  return others.reduce((kept, other) => {
    const end = other.indexOf(close);
    return end === -1 ? kept : kept + other.slice(end + close.length);
  }, first);
}

/** `_x000D_`: a character that XML could not hold (ECMA-376, 22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/g, (_whole, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function stylesOf(xml: string): Book['styles'] {
  const prefix = prefixOf(xml, 'styleSheet');
  const formats = new Map(
    Array.from(elements(xml, `${prefix}numFmt`), (format) => [
      attribute(format, 'numFmtId') ?? '',
      attribute(format, 'formatCode') ?? '',
    ]),
  );
  const [cells] = elements(xml, `${prefix}cellXfs`);
  return Array.from(elements(cells?.inner ?? '', `${prefix}xf`), (style) => {
    const id = attribute(style, 'numFmtId') ?? '0';
    const format = formats.get(id) ?? BUILT_IN.get(parseInt(id, 10)) ?? '';
    return { isDate: isDateFormat(format), isPercent: format.includes('%') };
  });
}

/** Formats with fixed numbers (ECMA-376, 18.8.30) that are dates or percentages; those of East Asia included. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'd/m/yyyy'] as const),
]);

/** Whether a number format shows a day: d, m or y outside of quotes and brackets. */
function isDateFormat(format: string): boolean {
  const bare = format.slice(0, LONGEST_FORMAT).replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs0#]/i.test(bare));
}
