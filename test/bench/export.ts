import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import 'reflect-metadata';
import { ExportSheet } from '../../src/application/export-sheet.js';
import { ScoreCase } from '../../src/application/score-case.js';
import { createContainer } from '../../src/composition/container.js';
import { median, type Row } from './measure.js';

const ROOT = resolve(import.meta.dirname, '../..');
const CASE = join(ROOT, 'samples/xuan-tho');
const RUNS = 7;

/** The larger shipped set as an Excel file, against scoring the same case: both in this process, warm. */
export async function benchExport(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
  const container = createContainer({ criteria: join(ROOT, 'criteria'), rules: join(ROOT, 'rules') });
  const exporter = container.get(ExportSheet);
  const exporting: number[] = [];
  const scoring: number[] = [];
  let leaves = 0;
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const begin = performance.now();
      const { assessments, definitions } = await container.get(ScoreCase).run({ folder: CASE });
      const scored = performance.now();
      const largest = [...assessments].sort((a, b) => b.score.leaves.length - a.score.leaves.length)[0];
      if (largest === undefined || definitions === undefined) throw new Error('the sample was not scored');
      leaves = largest.score.leaves.length;
      const file = join(folder, `${run}.xlsx`);
      const start = performance.now();
      await exporter.run(largest, definitions, file, CASE);
      exporting.push(performance.now() - start);
      scoring.push(scored - begin);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  const first = exporting[0] ?? 0;
  return [
    {
      what: `Excel sheet of ${leaves} leaves with notes, formulas and picture`,
      value: `${median(exporting).toFixed(0)} ms warm, ${first.toFixed(0)} ms first`,
      against: `reading and scoring the case ${median(scoring).toFixed(0)} ms`,
      ratio: median(exporting) / median(scoring),
      aim: '< 1 s',
    },
  ];
}
