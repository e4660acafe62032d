import type { PageSetup, Worksheet } from 'exceljs';

/** What a reader of a loose page must know: whose figures these are, what they are worth, which data they come from. */
export interface SheetHead {
  /** The line below the title: whose, of which index, on which day. */
  readonly subject: string;
  /** Lưu ý đi kèm bộ tiêu chí. */
  readonly notice?: string;
  /** At the foot of every page: the set with its version, and the data where they have a code. */
  readonly footer: string;
}

type Margins = PageSetup['margins'];

/** What is signed, by NĐ 30/2020/NĐ-CP: top and bottom 20 mm, left 30 mm, right 15 mm. In inches. */
export const SIGNED_MARGINS: Margins = {
  top: 20 / 25.4,
  bottom: 20 / 25.4,
  left: 30 / 25.4,
  right: 15 / 25.4,
  header: 10 / 25.4,
  footer: 10 / 25.4,
};
/** Lists to work with, which nobody signs: room for more of them on a page. */
const LIST_MARGINS: Margins = {
  top: 15 / 25.4,
  bottom: 15 / 25.4,
  left: 20 / 25.4,
  right: 15 / 25.4,
  header: 7 / 25.4,
  footer: 7 / 25.4,
};
/** Room for the signed table on an A4 sheet lying on its side, in points. */
export const PAGE_WIDTH = ((297 - 30 - 15) / 25.4) * 72;
export const PAGE_HEIGHT = ((210 - 20 - 20) / 25.4) * 72;
const A4 = 9;
/** A header or footer holds 255 characters with its codes. */
const NOTICE_LIMIT = 160;

/** A4 landscape, one page wide, header rows again on every page; the footer says which data the page shows. */
export function setUpPage(
  sheet: Worksheet,
  head: SheetHead,
  headerRows?: readonly [number, number],
  margins = LIST_MARGINS,
): void {
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins,
  } satisfies Partial<PageSetup>);
  if (headerRows) sheet.pageSetup.printTitlesRow = `${headerRows[0]}:${headerRows[1]}`;
  const { footer, notice } = head;
  const small = '&"Times New Roman,Regular"&9 ';
  sheet.headerFooter.oddFooter = `&L${small}${escaped(footer.slice(0, NOTICE_LIMIT))}&R${small}Trang &P/&N`;
  if (notice !== undefined) {
    sheet.headerFooter.oddHeader = `&R&"Times New Roman,Italic"&9 ${escaped(notice.slice(0, NOTICE_LIMIT))}`;
  }
}

/** `&` starts a code in headers and footers. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('&', '&&');
}
