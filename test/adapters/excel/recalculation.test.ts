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
import { hasLibreOffice, recalculate } from '../../support/libreoffice.js';
import { randomCase } from '../../support/random-sets.js';
import { assessmentOf, type ExportInput } from './assessment-of.js';
import { example } from './example.js';
import { differencesOf } from './sheet-figures.js';

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
