import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worksheet } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ScoringWorkbook } from '../../../src/adapters/excel/scoring-workbook.js';
import type { RoundingMode } from '../../../src/domain/number.js';
import { Exact } from '../../../src/domain/number.js';
import {
  area,
  award,
  bonusArea,
  branch,
  exact,
  fact,
  facts,
  leaf,
  moment,
  penaltyArea,
  ratioRule,
  rule,
  rules,
  set,
} from '../../support/builders.js';
import { hasLibreOffice, readWorkbook, recalculate } from '../../support/libreoffice.js';
import { randomCase } from '../../support/random-sets.js';
import { assessmentOf, type ExportInput } from './assessment-of.js';
import { example } from './example.js';
import { columnOf, differencesOf, headerRow, rowOf, sheetFigures } from './sheet-figures.js';

const RANDOM_CASES = 50;
const MODES: readonly RoundingMode[] = ['half_up', 'half_even', 'down', 'up'];
const LEVELS = ['leaf', 'criterion', 'area', 'total'] as const;

describe('the scoring sheet, recalculated by LibreOffice', async () => {
  const available = await hasLibreOffice();
  const inputs = new Map<string, ExportInput>([
    ['example', example()],
    ...MODES.flatMap((mode) => LEVELS.map((at) => [`${mode} at ${at}`, halves(mode, at)] as const)),
    ...Array.from({ length: RANDOM_CASES }, (_, seed) => [`random ${seed}`, random(seed)] as const),
  ]);
  let folder = '';
  let sheets = new Map<string, Worksheet | undefined>();

  beforeAll(async () => {
    if (!available) return;
    folder = await mkdtemp(join(tmpdir(), 'scoring-sheets-'));
    const files = new Map([...inputs.keys()].map((name) => [name, join(folder, `${name}.xlsx`)]));
    for (const [name, file] of files) {
      const { assessment, set, definitions } = inputs.get(name) ?? example();
      await new ScoringWorkbook().export(assessment, set, definitions, file, folder);
    }
    const books = await recalculate([...files.values()]);
    sheets = new Map([...files].map(([name, file]) => [name, books.get(file)?.getWorksheet('Bảng chấm điểm')]));
  }, 400_000);

  afterAll(async () => {
    if (folder !== '') await rm(folder, { recursive: true, force: true });
  });

  it.skipIf(!available).for([...inputs.keys()])('gives the engine’s points in every row: %s', (name) => {
    const { assessment, set } = inputs.get(name) ?? example();
    const sheet = sheets.get(name);
    expect(sheet).toBeDefined();
    if (sheet) expect(differencesOf(sheet, assessment, set)).toEqual([]);
  });
});

describe('recalculate', async () => {
  const available = await hasLibreOffice();
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'edited-sheets-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.skipIf(!available)('follows what people type into the sheet', { timeout: 120_000 }, async () => {
    const { assessment, set, definitions } = example();
    const file = join(folder, 'sửa.xlsx');
    await new ScoringWorkbook().export(assessment, set, definitions, file, folder);
    const book = await readWorkbook(file);
    const sheet = book.getWorksheet('Bảng chấm điểm');
    if (sheet === undefined) throw new Error('no scoring sheet');
    const put = (id: string, header: string, value: string | number) => {
      sheet.getCell(rowOf(sheet, id), columnOf(sheet, headerRow(sheet), header)).value = value;
    };
    put('2.1', 'Điểm tự chấm', 5);
    put('2.3', 'Trạng thái', 'Không áp dụng (không tính vào điểm tối đa)');
    put('2.1', 'Điểm thẩm định', 4);
    put('T.1', 'Điểm thẩm định', 3);
    await book.xlsx.writeFile(file);

    const edited = (await recalculate(file)).get(file)?.getWorksheet('Bảng chấm điểm');
    if (edited === undefined) throw new Error('no recalculated sheet');
    const figures = sheetFigures(edited);
    // 0,5 + 1,11 + 5 of 4 + 7 − 2 points; 13 − 4 points apply.
    expect(figures.get('base')?.score).toBe(6.61);
    expect(figures.get('applicable')?.max).toBe(9);
    expect(figures.get('total')?.score).toBe(6.11);
    expect(figures.get('index')?.score).toBe(10.52);
    const appraised = (id: string) =>
      edited.getCell(rowOf(edited, id), columnOf(edited, headerRow(edited), 'Điểm thẩm định')).result;
    expect(appraised('2')).toBe(4);
    expect(appraised('T')).toBe(1);
    expect(appraised('total')).toBe(5);
    expect(appraised('1') ?? '').toBe('');
  });
});

function random(seed: number): ExportInput {
  return assessmentOf(randomCase(seed));
}

/** Sums that fall exactly on a half in decimals but not in binary, also below zero. */
function halves(mode: RoundingMode, at: (typeof LEVELS)[number]): ExportInput {
  const parts = ['0,335', '0,67', '1,005', '0,115', '0,145', '2,675'];
  const leaves = (code: string) =>
    parts.map((max, index) =>
      leaf(`${code}.${index + 1}`, max, 'ratio', { ratio: index % 2 === 0 ? 'FULL' : 'THIRD' }),
    );
  const areas = [
    area('1', [branch('1.1', leaves('1.1')), leaf('1.2', '1,005', 'ratio', { ratio: 'FULL' })]),
    area('2', [branch('2.1', [leaf('2.1.1', '0,125', 'ratio', { ratio: 'FULL' })]), ...leaves('2.2')]),
    area('3', [
      leaf('3.1', 2, 'ratio', { ratio: 'NOT_APPLICABLE' }),
      leaf('3.2', '1,5', 'ratio', { ratio: 'NOT_REPORTED' }),
    ]),
    bonusArea('T', '0,125', [leaf('T.1', 1, 'ratio', { ratio: 'FULL' })]),
    penaltyArea('P', '-0,345', [leaf('P.1', 0, 'penalty', { n: 'WRONG' })]),
  ];
  const penalty = rule('penalty', {
    kind: 'count',
    start: award.points(0),
    terms: [{ input: 'n', each: award.points('-0,115'), per: Exact.ONE, above: Exact.ZERO }],
    overrides: [],
    floor: exact(-5),
    notArising: 'zero',
  });
  return assessmentOf({
    set: set(areas, { rounding: { places: 2, mode, at } }),
    rules: rules(ratioRule('ratio'), penalty),
    facts: facts({
      FULL: fact.ratio(1, 1),
      THIRD: fact.ratio(1, 3),
      NOT_APPLICABLE: fact.notApplicable(),
      WRONG: fact.count(3),
    }),
    moment: moment(),
  });
}
