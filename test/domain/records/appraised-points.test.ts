import { describe, expect, it } from 'vitest';
import { appraisedPoints } from '../../../src/domain/records/appraised-points.js';
import type { Instant } from '../../../src/domain/records/instant.js';
import type { LayerScore } from '../../../src/domain/records/layer.js';
import type { MonthId } from '../../../src/domain/records/month.js';
import { sampleScored } from '../../cli/support/scored-set.js';
import { exact } from '../../support/builders.js';

/** 1: 18,46 of 1.1, and nothing known of 1.2; 2: 2,00; total 21,38 with the bonus. */
const { set, assessment } = sampleScored();

function given(code: string, layer: LayerScore['layer'], points: string, more: Partial<LayerScore> = {}): LayerScore {
  return {
    ...{ commune: 'xa', month: '2026-10' as MonthId, set: set.id, code, layer, points: exact(points) },
    ...{ reason: 'x', source: 'x', by: 'a', at: '2026-11-01T08:00:00+07:00' as Instant, ...more },
  };
}

function shown(...layers: readonly LayerScore[]) {
  return appraisedPoints(layers, set.id, assessment.score).map(({ score, locked, difference }) =>
    [score.code, score.layer, ...[score.points, locked, difference].map((each) => each?.toDecimal(2))].join(' '),
  );
}

describe('what others gave beside locked points', () => {
  it('is in the order of the criteria, then of the layers, with the total last', () => {
    const layers = [
      given('total', 'final', '21'),
      given('2.1', 'first_appraisal', '2'),
      given('1', 'first_appraisal', '18'),
      given('1.1', 'final', '18,5'),
      given('1.1', 'first_appraisal', '17'),
      given('1.1', 'explanation', '18,46'),
    ];
    expect(shown(...layers)).toEqual([
      '1 first_appraisal 18.00 18.46 -0.46',
      '1.1 first_appraisal 17.00 18.46 -1.46',
      '1.1 explanation 18.46 18.46 0.00',
      '1.1 final 18.50 18.46 0.04',
      '2.1 first_appraisal 2.00 2.00 0.00',
      `total final 21.00 ${assessment.score.total.points.toDecimal(2)} -0.38`,
    ]);
  });

  it('is the last word of each layer, of this set only', () => {
    const layers = [given('1.1', 'self', '1'), given('1.1', 'self', '2'), given('1.1', 'final', '3', { set: 'khac' })];
    expect(shown(...layers)).toEqual(['1.1 self 2.00 18.46 -16.46']);
  });

  it('has no points to stand beside where no figure was there, or no such criterion', () => {
    expect(shown(given('1.2', 'first_appraisal', '1'), given('9.9', 'first_appraisal', '1'))).toEqual([
      '9.9 first_appraisal 1.00  ',
      '1.2 first_appraisal 1.00  ',
    ]);
  });
});
