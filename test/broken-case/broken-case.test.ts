import { readdirSync, readFileSync } from 'node:fs';
import { truncate } from 'node:fs/promises';
import { Workbook } from 'exceljs';
import { afterAll, describe, expect, it } from 'vitest';
import { ISSUE_CODES, type Issue } from '../../src/domain/issue.js';
import {
  caseFolder,
  caseOf,
  DEFINITIONS,
  FACTS_HEADER,
  removeFolders,
  unitsFile,
  withAreas,
} from '../adapters/case-folder/support.js';
import { docxOf, ENCRYPTED_PDF, PLAN_LINES, pdfOf, withParts } from '../adapters/documents/support.js';

afterAll(removeFolders);

/** `F005-facts-ambiguous-figure.csv`: the code and the table it stands in. Its first line says code and place. */
const FILES = readdirSync(import.meta.dirname).filter((name) => /^[A-Z]\d{3}-/.test(name));
const MEGABYTE = 1024 * 1024;

/** Evidence that the broken tables name. */
const EVIDENCE: Readonly<Record<string, string | Uint8Array>> = {
  'ke-hoach.pdf': pdfOf(['x']),
  'that-ra-la-pdf.docx': pdfOf(['y']),
  'ghi-chu.txt': 'xin chào',
  'rong.pdf': '',
  'lon.pdf': 'x',
  'co-mat-khau.pdf': ENCRYPTED_PDF,
  'van-ban-78.docx': await docxOf(...PLAN_LINES),
  'TỐI MẬT 01.pdf': pdfOf(['z']),
  'co-ma-chay.pdf': pdfOf(['x'], '/A<</S/JavaScript/JS(x)>>'),
  'co-macro.docx': await withParts(await docxOf('x'), { 'word/vbaProject.bin': 'x' }),
};

async function caseIssues(table: string, content: string): Promise<readonly Issue[]> {
  const named = Object.entries(EVIDENCE).filter(([name]) => content.includes(name));
  const evidence = Object.fromEntries(named.map(([name, bytes]) => [`evidence/${name}`, bytes]));
  const folder = await caseOf({ [table === 'case' ? 'case.yaml' : `${table}.csv`]: content, ...evidence });
  if ('evidence/lon.pdf' in evidence) await truncate(`${folder}/evidence/lon.pdf`, 200 * MEGABYTE);
  return (await caseFolder.load({ folder }, DEFINITIONS)).issues;
}

async function issuesOf(table: string, content: string): Promise<readonly Issue[]> {
  if (table !== 'units' && table !== 'league') return caseIssues(table, content);
  const file = `${await caseOf({ 'units.csv': content })}/units.csv`;
  return (await unitsFile.read(file, table === 'units' ? DEFINITIONS : withAreas('A', 'B'))).issues;
}

async function xlsxOf(rows: readonly (readonly unknown[])[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addWorksheet('S').addRows(rows.map((row) => [...row]));
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

const HEADER = FACTS_HEADER.split(',');
const GOOD = await xlsxOf([HEADER, ['DOSSIERS', null, null, 12]]);
const SHEET = 'xl/worksheets/sheet1.xml';

/** Files that cannot carry their own expectation: `facts.csv` or `facts.xlsx`, and where the issue must stand. */
const BINARY: Readonly<
  Record<string, { name: string; bytes: string | Uint8Array; cell?: string; megabytes?: number }>
> = {
  F013: { name: 'facts.csv', bytes: '' },
  F018: {
    name: 'facts.xlsx',
    bytes: await xlsxOf([HEADER, ['DOSSIERS', null, null, { formula: 'A9+1' }]]),
    cell: 'D2',
  },
  X001: { name: 'facts.xlsx', bytes: 'không phải bảng tính' },
  X002: { name: 'facts.xlsx', bytes: await withParts(GOOD, { 'xl/media/a.bin': new Uint8Array(110 * MEGABYTE) }) },
  X003: {
    name: 'facts.xlsx',
    bytes: await withParts(GOOD, { [SHEET]: '<worksheet><sheetData><row r="1048576"/></sheetData></worksheet>' }),
  },
  X004: { name: 'facts.xlsx', bytes: await withParts(GOOD, { [SHEET]: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }) },
  X005: {
    name: 'facts.xlsx',
    bytes: await xlsxOf([
      ['một', 'hai'],
      [1, 2],
    ]),
  },
  X006: { name: 'facts.csv', bytes: 'x', megabytes: 200 },
};

describe('broken cases', () => {
  it.for(FILES)('%s is told at its place', async (name) => {
    const content = readFileSync(`${import.meta.dirname}/${name}`, 'utf8');
    const [, table = ''] = name.split('-');
    const [, code, line, column] = /^# (\w+) (\d+):(\d+)$/.exec(content.split('\n')[0] ?? '') ?? [];
    expect(code).toBe(name.slice(0, 4));
    const issues = await issuesOf(table, content);
    expect(issues.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual([
      `${code} ${line}:${column}`,
    ]);
  });

  it.for(Object.entries(BINARY))('%s is told for a whole file', async ([code, { name, bytes, cell, megabytes }]) => {
    const folder = await caseOf({
      [name]: bytes,
      ...(name !== 'facts.csv' && { 'facts.csv': `${FACTS_HEADER}\nSURVEY,,,1,,,,,\n` }),
    });
    if (megabytes !== undefined) await truncate(`${folder}/${name}`, megabytes * MEGABYTE);
    const { issues } = await caseFolder.load({ folder }, DEFINITIONS);
    expect(issues.map(({ code, place }) => [code, place.file, place.cell])).toEqual([
      [code, `${folder}/${name}`, cell],
    ]);
  });

  it('has one for every code of figures, evidence, cases, spreadsheets and published tables', () => {
    const covered = new Set([...FILES.map((name) => name.slice(0, 4)), ...Object.keys(BINARY)]);
    expect(Object.keys(ISSUE_CODES).filter((code) => /^[FEKXT]/.test(code) && !covered.has(code))).toEqual([]);
  });
});
