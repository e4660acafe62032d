import { afterAll, describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/domain/metric.js';
import { Exact } from '../../../src/domain/number.js';
import { FACTS_HEADER, loadCase, removeFolders } from './support.js';

afterAll(removeFolders);

/** Fractions are compared by value, whatever terms they are kept in. */
function plain(fact: unknown): unknown {
  return JSON.parse(JSON.stringify(fact ?? null));
}

async function factOf(row: string): Promise<Fact | undefined> {
  const { value, codes } = await loadCase({ 'facts.csv': `${FACTS_HEADER}\n${row}\n` });
  expect(codes).toEqual([]);
  return [...(value?.facts.values() ?? [])][0];
}

async function problemOf(row: string): Promise<string> {
  const { value, codes } = await loadCase({ 'facts.csv': `${FACTS_HEADER}\n${row}\n` });
  expect(value?.facts.size).toBe(0);
  return codes.join(' | ');
}

const exact = Exact.from;
const share = (hundredths: number, places: number) => {
  return { kind: 'share', stated: { value: exact(`${hundredths}`).dividedBy(exact('10000')), places } };
};

describe('figures of a ratio', () => {
  it.for([
    ['ON_TIME,3.067,3.080,,,,,,', { kind: 'ratio', numerator: exact('3067'), denominator: exact('3080') }],
    ['ON_TIME,0,0,,,,,,', { kind: 'ratio', numerator: exact('0'), denominator: exact('0') }],
    ['ON_TIME,1 234,1.234.567,,,,,,', { kind: 'ratio', numerator: exact('1234'), denominator: exact('1234567') }],
    ['ON_TIME,,,"29,78%",,,,,', share(2978, 2)],
    ['ON_TIME,,,29.780 %,,,,,', share(2978, 3)],
    ['ON_TIME,,,"99,6",,,,,', share(9960, 1)],
    ['ON_TIME,,,3.067/3.080,,,,,', { kind: 'ratio', numerator: exact('3067'), denominator: exact('3080') }],
    ['ON_TIME,9,10,"90%",,,,,', { kind: 'ratio', stated: { places: 0 } }],
    ['ON_TIME,9,10,trên 89%,,,,,', { kind: 'ratio', numerator: exact('9') }],
    ['Tỷ lệ hồ sơ đúng hạn,1,2,,,,,,', { kind: 'ratio' }],
    ['GROWTH,12,10,,,,,,', { kind: 'ratio', numerator: exact('12') }],
    ['ON_TIME,,,> 99%,,,,,', { kind: 'open', operator: '>', value: exact('99/100'), percent: true }],
    ['ON_TIME,,,trên 99%,,,,,', { kind: 'open', operator: '>', value: exact('99/100'), percent: true }],
    ['ON_TIME,,trên 1.000,,,,,,', { kind: 'open', operator: '>', value: exact('1000'), percent: false }],
    ['ON_TIME,,,,,,,,', { kind: 'blank' }],
  ] as const)('reads %s', async ([row, expected]) => {
    expect(plain(await factOf(row))).toMatchObject(plain(expected) as object);
  });

  it.for([
    ['ON_TIME,"3,067",3.080,,,,,,', 'F005 facts.csv 2:9'],
    ['ON_TIME,"2,5",3,,,,,,', 'F006 facts.csv 2:9'],
    ['ON_TIME,abc,3,,,,,,', 'F004 facts.csv 2:9'],
    ['ON_TIME,-1,3,,,,,,', 'F015 facts.csv 2:9'],
    ['ON_TIME,4,3,,,,,,', 'F007 facts.csv 2:9'],
    ['ON_TIME,,,101%,,,,,', 'F007 facts.csv 2:11'],
    ['ON_TIME,4,,,,,,,', 'F008 facts.csv 2:11'],
    ['ON_TIME,,4,,,,,,', 'F008 facts.csv 2:9'],
    ['ON_TIME,,,"0,8",,,,,', 'F005 facts.csv 2:11'],
    ['GROWTH,,,120,,,,,', 'F005 facts.csv 2:10'],
  ] as const)('refuses %s', async ([row, expected]) => {
    expect(await problemOf(row)).toBe(expected);
  });
});

describe('figures of other kinds', () => {
  it.for([
    ['DOSSIERS,,,3.099,,,,,', { kind: 'count', value: exact('3099') }],
    ['SURVEY,,,"85,25",,,,,', { kind: 'score', value: exact('85,25') }],
    ['SURVEY,,,18.15,,,,,', { kind: 'score', value: exact('18,15') }],
    ['SURVEY,,,"3,067",,,,,', { kind: 'score', value: exact('3,067') }],
    ['SURVEY,,,"1.234,5",,,,,', { kind: 'score', value: exact('1234,5') }],
    ['ROOM,,,,dat,,,,', { kind: 'level', level: 'dat' }],
    ['ROOM,,,,Đạt chuẩn,,,,', { kind: 'level', level: 'dat' }],
    ['TASKS,,,,niem-yet; Công khai đường dây nóng,,,,', { kind: 'parts', done: ['niem-yet', 'duong-day-nong'] }],
    ['TASKS,,,,không có,,,,', { kind: 'parts', done: [] }],
    ['SENT_ON,,,06/7/2026,,,,,', { kind: 'date', date: '2026-07-06' }],
    ['SENT_ON,,,ngày 06 tháng 7 năm 2026,,,,,', { kind: 'date', date: '2026-07-06' }],
    ['DOSSIERS,,,trên 1.000,,,,,', { kind: 'open', operator: '>', value: exact('1000'), percent: false }],
  ] as const)('reads %s', async ([row, expected]) => {
    expect(plain(await factOf(row))).toMatchObject(plain(expected) as object);
  });

  it.for([
    ['SURVEY,,,3.067,,,,,', 'F005 facts.csv 2:10'],
    ['DOSSIERS,12,,,,,,,', 'F004 facts.csv 2:10'],
    ['SURVEY,,,2,5,,,,', 'F004 facts.csv 2:12'],
    ['DOSSIERS,,,50%,,,,,', 'F004 facts.csv 2:12'],
    ['ROOM,,,,đạt một nửa,,,,', 'F012 facts.csv 2:9'],
    ['TASKS,,,,niem-yet;khác,,,,', 'F012 facts.csv 2:10'],
    ['SENT_ON,,,31/6/2026,,,,,', 'F009 facts.csv 2:11'],
    ['SENT_ON,,,06/2026,,,,,', 'F009 facts.csv 2:11'],
  ] as const)('refuses %s', async ([row, expected]) => {
    expect(await problemOf(row)).toBe(expected);
  });
});

describe('states and origins', () => {
  it.for([
    ['ON_TIME,,,,,not_arising,,,không có hồ sơ', { kind: 'not_arising', reason: 'không có hồ sơ' }],
    ['ON_TIME,0,0,,,Không phát sinh,,,không có hồ sơ', { kind: 'not_arising' }],
    ['ON_TIME,,,không áp dụng,,,,,xã không có cảng', { kind: 'not_applicable' }],
    ['ON_TIME,,,,,chờ hướng dẫn,,,đã hỏi Sở Nội vụ', { kind: 'awaiting_guidance' }],
  ] as const)('reads %s', async ([row, expected]) => {
    expect(plain(await factOf(row))).toMatchObject(plain(expected) as object);
  });

  it.for([
    ['ON_TIME,,,,,not_arising,,,', 'F016 facts.csv 2:27'],
    ['ON_TIME,,,,,khong biet,,,x', 'F011 facts.csv 2:13'],
    ['ON_TIME,5,9,,,not_arising,,,x', 'F005 facts.csv 2:9'],
  ] as const)('refuses %s', async ([row, expected]) => {
    expect(await problemOf(row)).toBe(expected);
  });

  it('takes date and source from the row, else from the case', async () => {
    expect(await factOf('DOSSIERS,,,5,,,1/9/2026,Cổng,ghi chú')).toMatchObject({
      asOf: '2026-09-01',
      source: 'Cổng',
      note: 'ghi chú',
      entry: 'typed',
    });
    expect(await factOf('DOSSIERS,,,5,,,,,')).toMatchObject({ asOf: '2026-10-10', source: 'facts.csv' });
  });

  it('uses a figure of a later day but tells it', async () => {
    const { value, codes } = await loadCase({ 'facts.csv': `${FACTS_HEADER}\nDOSSIERS,,,5,,,11/10/2026,,\n` });
    expect(codes).toEqual(['F017 facts.csv 2:16']);
    expect(value?.facts.get('DOSSIERS')?.asOf).toBe('2026-10-11');
  });
});

describe('the table of figures', () => {
  it('refuses rows one by one and uses the others', async () => {
    const { value, codes } = await loadCase({
      'facts.csv': `${FACTS_HEADER}\nDOSSIERS,,,5,,,,,\nDOSSIERS,,,6,,,,,\nNOWHERE,,,1,,,,,\nSURVEY,,,2,5,,,,,\nON_TIME,1,2,,,,,,\n`,
    });
    expect(codes).toEqual(['F010 facts.csv 3:1', 'F003 facts.csv 4:1', 'F014 facts.csv 5:18']);
    expect([...(value?.facts.keys() ?? [])]).toEqual(['DOSSIERS', 'ON_TIME']);
    expect(value?.facts.get('DOSSIERS')).toMatchObject({ value: exact('5') });
  });

  it('reads semicolons, a byte-order mark, Vietnamese headers and decomposed text', async () => {
    const table = '\ufeffMã chỉ tiêu;Tử số;Mẫu số;Giá trị;Trạng thái;Ghi chú\nSURVEY;;;2,5;;ý kiến\n';
    const { value, codes } = await loadCase({ 'facts.csv': table.normalize('NFD') });
    expect(codes).toEqual([]);
    expect(value?.facts.get('SURVEY')).toMatchObject({ value: exact('2,5'), note: 'ý kiến' });
  });

  it('says which column is missing and which header comes near', async () => {
    const { value, issues } = await loadCase({ 'facts.csv': 'metric,numerater,denominator,value\nON_TIME,1,2,\n' });
    expect(value?.facts.size).toBe(0);
    expect(issues.map(({ code, values }) => [code, values.column, values.nearest])).toEqual([
      ['F001', { as: 'text', value: 'numerator' }, { as: 'text', value: 'numerater' }],
    ]);
  });

  it('gives equal hashes for equal content and others for other content', async () => {
    const rows = ['DOSSIERS,,,5,,,,,', 'ON_TIME,1,2,,,,,,'];
    const hashOf = async (list: readonly string[]) =>
      (await loadCase({ 'facts.csv': [FACTS_HEADER, ...list].join('\n') })).value?.hash;
    expect(await hashOf(rows)).toBe(await hashOf([...rows].reverse()));
    expect(await hashOf(rows)).not.toBe(await hashOf(['DOSSIERS,,,6,,,,,', 'ON_TIME,1,2,,,,,,']));
  });
});
