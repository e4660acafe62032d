import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Worksheet } from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExportSheet } from '../../src/application/export-sheet.js';
import { ScoreCase } from '../../src/application/score-case.js';
import { createContainer } from '../../src/composition/container.js';
import type { Assessment } from '../../src/domain/assessment.js';
import type { CriteriaSet } from '../../src/domain/criteria-set.js';
import { differencesOf } from '../adapters/excel/sheet-figures.js';
import { hasLibreOffice, readWorkbook, recalculate } from '../support/libreoffice.js';

const ROOT = resolve(import.meta.dirname, '../..');

interface Exported {
  readonly name: string;
  readonly file: string;
  readonly assessment: Assessment;
  readonly set: CriteriaSet;
}

describe('the Excel sheets of the shipped samples', async () => {
  const available = await hasLibreOffice();
  const folder = mkdtempSync(join(tmpdir(), 'cchc-sheets-'));
  let sheets: Exported[] = [];

  beforeAll(async () => {
    const exported = await Promise.all(['xuan-tho', 'dai-son'].map((sample) => exportAll(sample, folder)));
    sheets = exported.flat();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('carry the figures of the engine as written', async () => {
    const found = await Promise.all(
      sheets.map(async ({ file, assessment, set }) =>
        differencesOf(scoringSheet(await readWorkbook(file)), assessment, set),
      ),
    );
    expect(found).toEqual([[], [], []]);
  });

  it.skipIf(!available)('carry the figures of the engine after LibreOffice recalculated them', async () => {
    const recalculated = await recalculate(sheets.map(({ file }) => file));
    const found = sheets.map(({ file, assessment, set }) =>
      differencesOf(scoringSheet(recalculated.get(file)), assessment, set),
    );
    expect(found).toEqual([[], [], []]);
  });
});

async function exportAll(sample: string, folder: string): Promise<Exported[]> {
  const container = createContainer({ criteria: join(ROOT, 'criteria'), rules: join(ROOT, 'rules') });
  const caseFolder = join(ROOT, 'samples', sample);
  const { assessments, definitions } = await container.get(ScoreCase).run({ folder: caseFolder });
  const exported: Exported[] = [];
  for (const assessment of assessments) {
    const loaded = definitions?.sets.get(assessment.set.id);
    if (definitions === undefined || loaded === undefined) throw new Error(`${sample} was not scored`);
    const name = `${sample}-${assessment.set.id}`;
    const file = join(folder, `${name}.xlsx`);
    await container.get(ExportSheet).run(assessment, definitions, file, caseFolder);
    exported.push({ name, file, assessment, set: loaded.set });
  }
  return exported;
}

function scoringSheet(workbook: { getWorksheet(name: string): Worksheet | undefined } | undefined): Worksheet {
  const sheet = workbook?.getWorksheet('Bảng chấm điểm');
  if (sheet === undefined) throw new Error('no scoring sheet');
  return sheet;
}
