import type { Workbook, Worksheet } from 'exceljs';
import { writeText } from '../cell-text.js';
import { drawAreaChart } from '../chart/area-chart.js';
import { SIGNED_MARGINS, setUpPage } from '../page-setup.js';
import type { SheetContext } from '../sheet-context.js';
import { heading } from '../style.js';
import { letter } from './form-columns.js';
import { markAppraisal } from './form-input.js';
import { layOutForm } from './form-layout.js';
import { keepTogether } from './form-pages.js';
import { writeSignature } from './form-signature.js';

export const FORM_SHEET = 'Bảng chấm điểm';
const PICTURE_ROW_HEIGHT = 18;
const POINTS_PER_PIXEL = 72 / 96;

/** Writes the scoring sheet: title, table, summary, picture, signatures. */
export async function writeFormSheet(workbook: Workbook, context: SheetContext): Promise<void> {
  const sheet = workbook.addWorksheet(FORM_SHEET);
  const { header, rows, afterTable, afterTotals } = layOutForm(sheet, context);
  const [headerFirst, headerLast] = header;
  keepTogether(sheet, afterTable, afterTotals - 1, [headerFirst, headerLast]);
  if (rows.length > 0) markAppraisal(sheet, headerLast + 1, afterTable - 1);
  const last = await writeClosing(workbook, sheet, context, afterTotals, [headerFirst, headerLast]);
  setUpPage(sheet, context, [headerFirst, headerLast], SIGNED_MARGINS);
  sheet.pageSetup.printArea = `A1:${letter('floor')}${last}`;
  sheet.views = [{ state: 'frozen', xSplit: 3, ySplit: headerLast, zoomScale: 85 }];
}

/** The picture with its heading, and the signatures: each block stays on one page. Returns the last row. */
async function writeClosing(
  workbook: Workbook,
  sheet: Worksheet,
  { assessment, set }: SheetContext,
  first: number,
  header: readonly [number, number],
): Promise<number> {
  const picture = await drawAreaChart(
    assessment.score.areas.filter((area) => area.criterion.block === 'base'),
    set.rounding.places,
  );
  if (picture === undefined) return sign(sheet, first + 1, header);
  const titleRow = first + 1;
  writeText(sheet.getCell(letter('ordinal') + titleRow), 'Điểm từng lĩnh vực so với điểm tối đa áp dụng');
  sheet.getCell(letter('ordinal') + titleRow).font = heading;
  const imageId = workbook.addImage({ base64: Buffer.from(picture.png).toString('base64'), extension: 'png' });
  sheet.addImage(imageId, {
    tl: { col: 2.4, row: titleRow },
    ext: { width: picture.width, height: picture.height },
    editAs: 'oneCell',
  });
  const covered = Math.ceil((picture.height * POINTS_PER_PIXEL) / PICTURE_ROW_HEIGHT);
  for (let row = titleRow; row <= titleRow + covered; row += 1) sheet.getRow(row).height = PICTURE_ROW_HEIGHT;
  const last = writeSignature(sheet, titleRow + covered + 2);
  keepTogether(sheet, titleRow, last, header);
  return last;
}

function sign(sheet: Worksheet, first: number, header: readonly [number, number]): number {
  const last = writeSignature(sheet, first);
  keepTogether(sheet, first, last, header);
  return last;
}
