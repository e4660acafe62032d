import type { Workbook } from 'exceljs';
import type { IsoDate } from '../../domain/calendar.js';
import { writeAtomically } from '../boundary/atomic-write.js';
import { useDefaultFont } from './default-font.js';

/** Properties of a file: dated by the data, so that they do not depend on when it is written. */
export interface FileProperties {
  readonly creator: string;
  readonly day?: IsoDate;
  readonly title: string;
  readonly subject: string;
  readonly keywords?: string;
}

/** Tables of others say no day: their files are dated so, the first day that a spreadsheet program can tell. */
const NO_DAY = '1980-01-01';

/** An empty workbook in the font of official documents. */
export async function newWorkbook({ creator, day = NO_DAY as IsoDate, ...named }: FileProperties): Promise<Workbook> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const date = new Date(`${day}T00:00:00Z`);
  Object.assign(workbook, { creator, lastModifiedBy: creator, created: date, modified: date, ...named });
  useDefaultFont(workbook);
  return workbook;
}

export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Writes to a temporary name and renames, so that `file` is never half-written. */
export async function saveWorkbook(workbook: Workbook, file: string): Promise<void> {
  await writeAtomically(file, await workbookBytes(workbook));
}
