import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { CheckDefinitions } from '../../../src/application/check-definitions.js';
import { RankUnits } from '../../../src/application/rank-units.js';
import { ScoreCase } from '../../../src/application/score-case.js';
import { createContainer } from '../../../src/composition/container.js';
import type { LeafScore } from '../../../src/domain/score.js';

/** The 28 shapes of rules found in real scoring tables, each as data that the program reads without a line of code. */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const container = createContainer({ criteria: here('criteria'), rules: here('rules') });

async function totalOf(folder: string) {
  const { assessments, issues } = await container.get(ScoreCase).run({ folder: here(`cases/${folder}`) });
  expect(issues).toEqual([]);
  const [assessment] = assessments;
  if (assessment === undefined) throw new Error(`nothing scored in ${folder}`);
  return assessment.score;
}

const shown = (leaf: LeafScore) => [leaf.criterion.code, `${leaf.points.toDecimal(2)} ${leaf.state}`] as const;

describe('rule shapes as data', () => {
  test('the files are sound and every worked example gives its points', async () => {
    const { issues, counts } = await container.get(CheckDefinitions).run();
    expect(issues).toEqual([]);
    expect(counts.examples).toBeGreaterThan(60);
  });

  test('shapes of single rules give the figures of their sources', async () => {
    const { leaves } = await totalOf('cac-dang');
    expect(Object.fromEntries(leaves.map(shown))).toEqual({
      R01: '3.85 scored',
      R02a: '0.47 scored',
      R02b: '5.93 scored',
      R03: '6.82 scored',
      R04: '50.00 scored',
      R05: '1.00 scored',
      R06: '15.00 scored',
      R07: '10.00 scored',
      R08: '5.00 scored',
      R09: '0.50 scored',
      R10: '2.00 scored',
      R11: '0.00 scored',
      R12: '-0.25 scored',
      R13: '1.00 scored',
      R14: '2.00 not_arising',
      R15: '0.00 not_arising',
      R18: '3.00 scored',
      R19: '5.93 scored',
      R20: '0.00 scored',
      R21a: '6.00 scored',
      R21b: '0.00 scored',
      R22: '1.00 scored',
      R24: '0.00 awaiting_external',
      R25: '0.00 monitored',
      R26: '3.85 inherited',
      R27: '0.00 not_reported',
      R28: '15.50 scored',
    });
  });

  test('R16: what does not apply is left out and the index is rescaled', async () => {
    const { total } = await totalOf('r16-khong-ap-dung');
    expect([total.points, total.max, total.index].map((value) => value.toDecimal(2))).toEqual([
      '68.32',
      '84.00',
      '81.33',
    ]);
  });

  test('R17: without a survey the appraisal counts for the whole', async () => {
    const { total } = await totalOf('r17-thieu-khao-sat');
    expect([total.points, total.max, total.index].map((value) => value.toDecimal(2))).toEqual([
      '63.00',
      '70.00',
      '90.00',
    ]);
  });

  test('R23: bonus and penalty stop at their own limits', async () => {
    const { total } = await totalOf('r23-thuong-phat');
    expect([total.bonus, total.penalty, total.points].map((value) => value.toDecimal(2))).toEqual([
      '2.00',
      '-3.00',
      '8.63',
    ]);
  });

  test('R27: points depend on the best of the block', async () => {
    const ranked = await container
      .get(RankUnits)
      .run({ file: here('cases/r27-so-voi-dan-dau/units.csv'), set: 'shapes' });
    if (ranked.kind !== 'units') throw new Error('not a table of units');
    const rows = ranked.blocks.flatMap((block) => block.rows);
    const points = rows.map((row) => [
      row.commune.name,
      row.score.leaves.find((leaf) => leaf.criterion.code === 'R27')?.points.toDecimal(2),
    ]);
    expect(points).toEqual([
      ['Xã Một', '10.00'],
      ['Xã Hai', '7.00'],
      ['Xã Ba', '5.00'],
      ['Xã Bốn', '4.00'],
    ]);
  });
});
