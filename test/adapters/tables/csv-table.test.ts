import { truncate } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { FileTableReader } from '../../../src/adapters/tables/file-table-reader.js';
import { folderOf, removeFolders } from '../case-folder/support.js';

afterAll(removeFolders);

async function read(content: string | Uint8Array) {
  const folder = await folderOf({ 't.csv': content });
  const { value, issues } = await new FileTableReader().read(`${folder}/t.csv`, 't.csv', ['metric', 'value', 'note']);
  return {
    table: value,
    rows: value?.rows.map((row) => value.headers.map((header) => row.cell(header))),
    issues: issues.map(({ code, place }) =>
      [code, place.line, place.column].filter((part) => part !== undefined).join(' '),
    ),
  };
}

describe('CSV tables', () => {
  it.for([
    ['commas', 'metric,value,note\nA,1,x\n'],
    ['semicolons', 'metric;value;note\nA;1;x\n'],
    ['quotes', '"metric","value","note"\n"A","1","x"\n'],
    ['Windows line ends and a byte-order mark', '\ufeffmetric,value,note\r\nA,1,x\r\n'],
    ['old Mac line ends', 'metric,value,note\rA,1,x'],
    ['title rows', 'BẢNG SỐ LIỆU\n\nmetric,value,note\nA,1,x\n'],
    ['odd case and spaces in headers', ' Metric , VALUE,Note\nA,1, x \n'],
    ['blank rows', 'metric,value,note\n\n,,\nA,1,x\n\n'],
  ] as const)('reads %s', async ([, content]) => {
    expect(await read(content)).toMatchObject({ rows: [['A', '1', 'x']], issues: [] });
  });

  it('keeps separators, quotes and line breaks inside quotes and knows where each cell stands', async () => {
    const { table, rows } = await read('metric,value,note\nA,"2,5","một\n""hai"""\nB,1,x\n');
    expect(rows).toEqual([
      ['A', '2,5', 'một\n"hai"'],
      ['B', '1', 'x'],
    ]);
    expect(table?.rows[0]?.placeOf('note')).toEqual({ file: 't.csv', line: 2, column: 9, excerpt: 'A,"2,5","một' });
    expect(table?.rows[1]?.placeOf('value')).toEqual({ file: 't.csv', line: 4, column: 3, excerpt: 'B,1,x' });
  });

  it('returns NFC text without invisible characters', async () => {
    const { rows } = await read('metric,value,note\nA,\u200b1\u00a0,Xã Đại Sơn\n'.normalize('NFD'));
    expect(rows).toEqual([['A', '1', 'Xã Đại Sơn']]);
  });

  it.for([
    ['a missing cell', 'A,1\n', 'F014 2 4'],
    ['an unquoted decimal comma', 'A,2,5,\n', 'F014 2 7'],
    ['a quote inside a cell', 'A,2"5,x\n', 'F014 2 3'],
    ['text after a closing quote', 'A,"2"5,x\n', 'F014 2 3'],
    ['a quote that is never closed', 'A,"2,x\n', 'F014 2 3'],
  ] as const)('refuses a row with %s and reads the next one', async ([, row, expected]) => {
    expect(await read(`metric,value,note\n${row}B,1,x\n`)).toMatchObject({
      rows: [['B', '1', 'x']],
      issues: [expected],
    });
  });

  it.for([
    ['is longer than any spreadsheet allows', `"${'x'.repeat(40_000)}",1,2\n`],
    ['is never closed before the end of a long file', `A,"2,x\n${'C,1,x\n'.repeat(5000)}`],
  ] as const)('refuses the row of a cell that %s', async ([, row]) => {
    const { rows = [], issues } = await read(`metric,value,note\n${row}B,1,x\n`);
    expect(issues).toEqual([expect.stringMatching(/^F014 2 /)]);
    expect(rows.at(-1)).toEqual(['B', '1', 'x']);
  });

  it('refuses a table of more columns than any has', async () => {
    const more = Array.from({ length: 300 }, (_, index) => `c${index}`).join(',');
    expect((await read(`metric,value,note,${more}\nA,1,x\n`)).issues).toEqual(['X003 1 1']);
  });

  it('reads what a half-written file still holds', async () => {
    expect(await read('metric,value,note\nA,1,x\nB,2')).toMatchObject({
      rows: [['A', '1', 'x']],
      issues: ['F014 3 4'],
    });
  });

  it.for([
    ['nothing', '', 'F013'],
    ['only white space', ' \n\n', 'F013'],
    ['UTF-16', Buffer.from('\ufeffmetric,value\n', 'utf16le'), 'S009'],
    ['an old encoding', Buffer.from('metric,value\nA,\xe0\n', 'latin1'), 'S009'],
  ] as const)('refuses a file with %s', async ([, content, expected]) => {
    expect((await read(content)).issues).toEqual([expected]);
  });

  it('gives back the first row when no header is there, so that it can be named', async () => {
    expect((await read('a,b\n1,2\n')).table?.headers).toEqual(['a', 'b']);
  });

  it('refuses a file of 200 MB without reading it', async () => {
    const folder = await folderOf({ 't.csv': 'metric\n' });
    await truncate(`${folder}/t.csv`, 200 * 1024 * 1024);
    const started = performance.now();
    const { issues } = await new FileTableReader().read(`${folder}/t.csv`, 't.csv', ['metric']);
    expect(issues.map((each) => each.code)).toEqual(['X006']);
    expect(performance.now() - started).toBeLessThan(200);
  });

  it('says so when there is no such file', async () => {
    const { issues } = await new FileTableReader().read('/nowhere/t.csv', 't.csv', ['metric']);
    expect(issues.map((each) => each.code)).toEqual(['S008']);
  });
});
