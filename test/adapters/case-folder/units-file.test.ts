import { afterAll, describe, expect, it } from 'vitest';
import { DEFINITIONS, folderOf, removeFolders, unitsFile, withAreas } from './support.js';

afterAll(removeFolders);

async function fileOf(content: string): Promise<string> {
  return `${await folderOf({ 'units.csv': content })}/units.csv`;
}
async function readUnits(file: string) {
  const { value, issues } = await unitsFile.read(file, DEFINITIONS);
  return { value: value?.kind === 'units' ? value.units : undefined, issues };
}

async function readPublished(content: string) {
  const { value, issues } = await unitsFile.read(await fileOf(content), LEAGUE);
  return { value: value?.kind === 'published' ? value.rows : undefined, issues };
}

async function kindOf(content: string) {
  return (await unitsFile.read(await fileOf(content), LEAGUE)).value?.kind;
}

/** A set whose two areas have the codes of the league table's columns. */
const LEAGUE = withAreas('CKMB', 'TDGQ');
const HEADER = 'commune,name,block,metric,numerator,denominator,value,state,as_of,source';

describe('figures of many communes', () => {
  it('gathers the rows of each commune', async () => {
    const file = await fileOf(
      `${HEADER}\ndx,Xã Đồng Xa,xa,ON_TIME,9,10,,,1/10/2026,Cổng\nkb,Phường Kim Bồng,phuong,ON_TIME,3,4,,,1/10/2026,\ndx,,,DOSSIERS,,,1.200,,2/10/2026,\nkb,,,SURVEY,,,,không phát sinh,2/10/2026,\n`,
    );
    const { value, issues } = await readUnits(file);
    expect(issues).toEqual([]);
    expect(value?.map(({ commune, facts }) => [commune, [...facts.keys()]])).toEqual([
      [{ id: 'dx', name: 'Xã Đồng Xa', block: 'xa' }, ['ON_TIME', 'DOSSIERS']],
      [{ id: 'kb', name: 'Phường Kim Bồng', block: 'phuong' }, ['ON_TIME', 'SURVEY']],
    ]);
    expect(value?.[1]?.facts.get('SURVEY')).toMatchObject({ kind: 'not_arising', reason: '' });
  });

  it('refuses rows one by one; a metric may come once for each commune', async () => {
    const file = await fileOf(
      `${HEADER}\n,Xã Không Tên,xa,ON_TIME,9,10,,,1/10/2026,\ndx,,xa,ON_TIME,9,10,,,,\ndx,,xa,DOSSIERS,,,1,,1/10/2026,\ndx,,xa,DOSSIERS,,,2,,1/10/2026,\nkb,,xa,DOSSIERS,,,2,,1/10/2026,\n`,
    );
    const { value, issues } = await readUnits(file);
    expect(issues.map(({ code, place }) => `${code} ${place.line}`)).toEqual(['F019 2', 'F009 3', 'F010 5']);
    expect(value?.map(({ commune, facts }) => [commune.name, facts.size])).toEqual([
      ['dx', 1],
      ['kb', 1],
    ]);
  });
});

describe('figures of a day that has not come', () => {
  it('are told and used', async () => {
    const { value, issues } = await readUnits(await fileOf(`${HEADER}\na,Xã A,xa,ON_TIME,9,10,,,1/1/2031,Cổng\n`));
    expect(issues.map(({ code, place }) => `${code} ${place.line}`)).toEqual(['F017 2']);
    expect(value?.[0]?.facts.get('ON_TIME')).toBeDefined();
  });
});

describe('figures of communes that do not fit', () => {
  it('tells another name or block of the same commune, and keeps the first', async () => {
    const rows = 'dx,Xã Đồng Xa,xa,ON_TIME,9,10,,,1/10/2026,\ndx,xã Đồng  Xa,XA,DOSSIERS,,,1,,1/10/2026,\n';
    const other = 'dx,Xã Đồng Gần,phuong,SURVEY,,,1,,1/10/2026,\n';
    const { value, issues } = await readUnits(await fileOf(`${HEADER}\n${rows}${other}`));
    expect(issues.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual(['T002 4:4', 'T002 4:16']);
    expect(value?.map(({ commune, facts }) => [commune.name, commune.block, facts.size])).toEqual([
      ['Xã Đồng Xa', 'xa', 3],
    ]);
  });

  it('tells a commune without a block among others with one, and leaves it out', async () => {
    const rows = ['a,,,ON_TIME', 'b,Xã B,xa,ON_TIME', 'c,Xã C,,ON_TIME', 'a,Xã A,phuong,DOSSIERS'];
    const content = [HEADER, ...rows.map((row) => `${row},${row.endsWith('S') ? ',,1' : '1,2,'},,1/10/2026,`)].join(
      '\n',
    );
    const { value, issues } = await readUnits(await fileOf(content));
    expect(issues.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual(['F021 4:8']);
    expect(value?.map(({ commune }) => [commune.name, commune.block])).toEqual([
      ['Xã A', 'phuong'],
      ['Xã B', 'xa'],
    ]);
  });

  it('takes a file without blocks for one ranking', async () => {
    const { value, issues } = await readUnits(await fileOf(`${HEADER}\na,,,ON_TIME,1,2,,,1/10/2026,\n`));
    expect(issues).toEqual([]);
    expect(value?.map(({ commune }) => commune.block)).toEqual(['']);
  });

  it('reads no more communes than the country has', async () => {
    const rows = Array.from({ length: 6000 }, (_, index) => `c${index},,xa,ON_TIME,1,2,,,1/10/2026,`);
    const { value, issues } = await readUnits(await fileOf([HEADER, ...rows].join('\n')));
    expect(value).toHaveLength(5000);
    expect(issues.map(({ code, place }) => `${code} ${place.line}`)).toEqual(['X003 5002']);
  });
});

describe('published league tables', () => {
  it('tells the two kinds of table apart by their headers', async () => {
    expect(await kindOf(`${HEADER}\n`)).toBe('units');
    expect(await kindOf('unit,type,CKMB,TDGQ,total\nXã A,C,1,2,3\n')).toBe('published');
    expect(await kindOf('STT;Tên đơn vị;Tổng điểm;Thứ hạng\n1;Xã A;3;1\n')).toBe('published');
  });

  it.for([
    ['English headers', 'unit,unit_code,type,CKMB,TDGQ,total,rank\nXã A,H1,C,1.25,2,3.25,1\n'],
    ['Vietnamese headers', 'Tên đơn vị;Mã;Khối;ckmb;tdgq;Tổng điểm;Xếp hạng\nXã A;H1;C;1,25;2;3,25;1\n'],
  ] as const)('reads a table with %s', async ([, content]) => {
    const { value, issues } = await readPublished(content);
    expect(issues).toEqual([]);
    const [row] = value ?? [];
    expect({
      ...row,
      total: `${row?.total}`,
      groups: [...(row?.groups ?? [])].map(([code, x]) => `${code} ${x}`),
    }).toEqual({ name: 'Xã A', code: 'H1', block: 'C', total: '13/4', groups: ['CKMB 5/4', 'TDGQ 2'], rank: 1 });
  });

  it('compares the total with its groups, names with each other, and looks for places', async () => {
    const content =
      'unit,type,CKMB,TDGQ,total,rank\nXã A,C,1,2,3.5,1\nXã Hoà B,C,1,2,3,2\nxã Hòa B,C,1,2,3,\nXã D,C,1,2,?,4\n';
    const { value, issues } = await readPublished(content);
    expect(issues.map(({ code, place }) => `${code} ${place.line}`)).toEqual(['T001 2', 'T002 4', 'T003 4', 'T004 5']);
    expect(value?.map((row) => row.name)).toEqual(['Xã A', 'Xã Hoà B', 'xã Hòa B']);
  });

  it('refuses a row whose day cannot be read', async () => {
    const { value, issues } = await readPublished(
      'unit,CKMB,TDGQ,total,as_of\nA,1,2,3,30/02/2026\nB,1,1,2,2026-03-01\n',
    );
    expect(value?.map(({ name }) => name)).toEqual(['B']);
    expect(issues.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual(['F009 2:9']);
  });

  it('is refused when it has a header and nothing below', async () => {
    const { value, issues } = await readPublished('unit,CKMB,TDGQ,total\n');
    expect([value, issues.map(({ code }) => code)]).toEqual([undefined, ['F013']]);
  });

  it('refuses a row without a name', async () => {
    const { value, issues } = await readPublished('unit,total\n,3\nXã A,3\n');
    expect(issues.map(({ code, place }) => `${code} ${place.line}`)).toEqual(['F019 2']);
    expect(value).toHaveLength(1);
  });

  it('passes over columns that only this table has, and tells one that looks mistyped', async () => {
    const { issues } = await readPublished('stt,unit,total,nguồn,printed_discrepancy,rnak\n1,Xã A,3,Cổng,0,1\n');
    expect(issues.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual(['F002 1:42']);
  });

  it('leaves out a row without a block among rows with one', async () => {
    const { value, issues } = await readPublished('unit,type,total\nXã A,xa,3\nXã B,,3\n');
    expect(issues.map(({ code, place }) => `${code} ${place.line}:${place.column}`)).toEqual(['F021 3:6']);
    expect(value).toHaveLength(1);
  });

  it('does not ask for places in a table that prints none', async () => {
    const { issues } = await readPublished('unit,total\nXã A,3\n');
    expect(issues).toEqual([]);
  });
});
