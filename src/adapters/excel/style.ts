import type { Alignment, Borders, Fill, Font } from 'exceljs';

/** The font that official documents are set in. */
export const FONT_NAME = 'Times New Roman';
/** Size of the body of a table, in points. */
export const BODY_SIZE = 11;

export const body: Partial<Font> = { name: FONT_NAME, size: BODY_SIZE };
export const bold: Partial<Font> = { ...body, bold: true };
export const italic: Partial<Font> = { ...body, italic: true };
/** Text that nobody needs to read, such as row ids. */
export const faint: Partial<Font> = { ...body, size: 9, color: { argb: 'FF595959' } };
export const link: Partial<Font> = { ...body, underline: true };
export const title: Partial<Font> = { name: FONT_NAME, size: 14, bold: true };
export const heading: Partial<Font> = { name: FONT_NAME, size: 12, bold: true };
export const plain: Partial<Font> = { name: FONT_NAME, size: 12 };

export const centred: Partial<Alignment> = { horizontal: 'center', vertical: 'middle', wrapText: true };
export const leftTop: Partial<Alignment> = { horizontal: 'left', vertical: 'top', wrapText: true };
export const centreTop: Partial<Alignment> = { horizontal: 'center', vertical: 'top', wrapText: true };
export const rightTop: Partial<Alignment> = { horizontal: 'right', vertical: 'top', indent: 1 };

export const frame: Partial<Borders> = {
  top: { style: 'thin' },
  left: { style: 'thin' },
  bottom: { style: 'thin' },
  right: { style: 'thin' },
};

/** Greys that stay apart, and stay readable, on a black and white copy. */
export const headerFill = grey('FFD9D9D9');
export const areaFill = grey('FFEDEDED');
export const totalFill = grey('FFD9D9D9');
/** Cells that the appraising body fills in. */
export const inputFill = grey('FFFFFFF2');

/** `#,##0.00`: at least two decimals, more when the set rounds finer. */
export function pointsFormat(places: number): string {
  return `#,##0.${'0'.repeat(Math.max(2, places))}`;
}

/** As `pointsFormat`, with a dash for nothing: a state without points is never shown as a zero. */
export function dashFormat(places: number): string {
  const points = pointsFormat(places);
  return `${points};-${points};"–"`;
}

function grey(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}
