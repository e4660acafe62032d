import type { Cell, Workbook, Worksheet } from 'exceljs';
import type { Loaded } from '../../application/ports/loaded.js';
import type { Table } from '../../application/ports/table-reader.js';
import { issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { readCell } from './cell-text.js';
import type { Grid, GridRow } from './grid.js';
import { findHeader, type HeaderMatch, tableOf } from './grid-table.js';
import { guardXlsx } from './xlsx-guard.js';

/** Parts of a sheet that say nothing about figures and that exceljs unfolds cell by cell. */
const IGNORED = [
  'cols',
  'conditionalFormatting',
  'dataValidations',
  'drawing',
  'extLst',
  'legacyDrawing',
  'picture',
  'tableParts',
];

/** The sheet of an XLSX file whose header row holds most of the wanted names, as a table. */
export async function readXlsx(bytes: Uint8Array, file: string, wanted: readonly string[]): Promise<Loaded<Table>> {
  const refused = await guardXlsx(bytes, { file });
  if (refused) return { issues: [refused] };
  const workbook = await load(bytes);
  if (workbook === undefined) return { issues: [issue('X001', { file })] };
  const best = bestSheet(workbook, file, wanted);
  if (best === undefined) return { issues: [issue('X005', { file }, { headers: text(wanted.join(', ')) })] };
  return tableOf(best.grid, best.header);
}

async function load(bytes: Uint8Array): Promise<Workbook | undefined> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  try {
    const options: Parameters<typeof workbook.xlsx.load>[1] = { ignoreNodes: IGNORED };
    return await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0], options);
  } catch {
    return undefined;
  }
}

function bestSheet(
  workbook: Workbook,
  file: string,
  wanted: readonly string[],
): { grid: Grid; header: HeaderMatch } | undefined {
  let best: { grid: Grid; header: HeaderMatch } | undefined;
  for (const sheet of workbook.worksheets) {
    if (sheet.state !== 'visible') continue;
    const grid = gridOf(sheet, file);
    const header = findHeader(grid, wanted);
    if (header && header.found > (best?.header.found ?? 0)) best = { grid, header };
  }
  return best;
}

function gridOf(sheet: Worksheet, file: string): Grid {
  const rows: GridRow[] = [];
  sheet.eachRow((row, rowNumber) => {
    const cells: string[] = [];
    const faults = new Map<number, string>();
    row.eachCell({ includeEmpty: true }, (cell: Cell, column) => {
      const reading = readCell(cell);
      if ('fault' in reading) faults.set(column - 1, reading.fault);
      cells[column - 1] = 'fault' in reading ? '' : reading.text;
    });
    rows.push({
      cells: Array.from(cells, (cell) => cell ?? ''),
      faults,
      placeAt: (index) => ({ file, sheet: sheet.name, cell: sheet.getRow(rowNumber).getCell(index + 1).address }),
    });
  });
  return { rows, ragged: false };
}
