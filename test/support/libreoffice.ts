import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';

const run = promisify(execFile);
const TIME_LIMIT = 300_000;
/** Recalculate every formula when a file is opened, whoever wrote it; without this the stored results are believed. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>
`;

/** Whether LibreOffice can be run. With `CCHC_REQUIRE_PROGRAMS=1` its absence is an error instead of a reason to skip. */
export async function hasLibreOffice(): Promise<boolean> {
  try {
    await run('soffice', ['--version'], { timeout: 60_000 });
    return true;
  } catch (error) {
    if (process.env.CCHC_REQUIRE_PROGRAMS === '1')
      throw new Error('soffice is wanted but cannot be run', { cause: error });
    return false;
  }
}

/**
 * Opens spreadsheets in LibreOffice, recalculates all their formulas and reads them back. Many files are done in one
 * run, under a profile of its own. Files of one call must have different names.
 * @returns the recalculated workbooks by the path that was given.
 */
export async function recalculate(files: string | readonly string[]): Promise<Map<string, ExcelJS.Workbook>> {
  const wanted = typeof files === 'string' ? [files] : files;
  const work = await mkdtemp(join(tmpdir(), 'recalculate-'));
  try {
    const output = join(work, 'out');
    await convert(wanted, 'xlsx:Calc MS Excel 2007 XML', output, join(work, 'profile'));
    const books = new Map<string, ExcelJS.Workbook>();
    for (const file of wanted) books.set(file, await readWorkbook(join(output, basename(file))));
    return books;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

export async function readWorkbook(file: string): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = await readFile(file);
  await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
  return workbook;
}

async function convert(files: readonly string[], format: string, output: string, profile: string): Promise<void> {
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(join(profile, 'user', 'registrymodifications.xcu'), ALWAYS_RECALCULATE);
  const options = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--convert-to', format];
  await run('soffice', [...options, '--outdir', output, ...files], { timeout: TIME_LIMIT, maxBuffer: 2 ** 24 });
}
