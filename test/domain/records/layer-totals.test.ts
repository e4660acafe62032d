import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/domain/records/instant.js';
import type { Layer, LayerScore } from '../../../src/domain/records/layer.js';
import { layerTotals } from '../../../src/domain/records/layer-totals.js';
import type { ClosedResult, MonthId, MonthVersion } from '../../../src/domain/records/month.js';
import { area, day, exact, leaf, set } from '../../support/builders.js';

const AT = '2026-11-01T08:00:00+07:00' as Instant;
const MONTH = '2026-10' as MonthId;
const made = set([
  area('1', [leaf('1.1', 2, 'r', { ratio: 'A' }), leaf('1.2', 4, 'r', { ratio: 'B' })]),
  area('2', [leaf('2.1', 3, 'r', { ratio: 'C' })]),
]);

function locked(more: Partial<ClosedResult> = {}): MonthVersion {
  const result: ClosedResult = {
    ...{ set: made.id, version: '1', dataHash: '', points: '5', max: '9', index: '55', reported: 3 },
    ...{ leaves: { '1.1': '3/2', '1.2': '3', '2.1': '1/2' }, ...more },
  };
  return {
    ...{ commune: 'xa', month: MONTH, version: 1, closedAt: AT, closedBy: 'a', scorer: 'b' },
    ...{ asOf: day('2026-10-31'), definitions: '', input: '', results: [result] },
  };
}

function given(code: string, points: string, layer: Layer = 'first_appraisal'): LayerScore {
  const score = { commune: 'xa', month: MONTH, set: made.id, code, layer, points: exact(points) };
  return { ...score, reason: 'x', source: 'x', by: 'c', at: AT };
}

function told(layers: readonly LayerScore[], version = locked()): string[] {
  return layerTotals(made, [version], layers).map(
    ({ layer, over, own, given: points }) => `${layer} ${over}: ${own} / ${points}`,
  );
}

describe('appraised layers beside the locked points', () => {
  it('adds up over the same criteria, layer by layer, the last word of each', () => {
    const first = [given('1.1', '2'), given('1.1', '1'), given('2.1', '1/4')];
    const second = [given('1.2', '2', 'second_appraisal')];
    expect(told([...first, ...second])).toEqual(['first_appraisal 2: 2 / 5/4', 'second_appraisal 1: 3 / 2']);
  });

  it('takes a total as it is, and an area instead of the criteria in it', () => {
    expect(told([given('total', '4'), given('1.1', '1')])).toEqual(['first_appraisal total: 5 / 4']);
    expect(told([given('1', '4'), given('1.1', '1')])).toEqual(['first_appraisal 1: 9/2 / 4']);
  });

  it('leaves out on both sides what had no figure, what people gave by hand, and explanations', () => {
    const version = locked({ unknown: ['1.1'] });
    expect(told([given('1.1', '2'), given('1', '4'), given('2.1', '1/4')], version)).toEqual([
      'first_appraisal 1: 1/2 / 1/4',
    ]);
    expect(told([given('1.1', '2', 'self'), given('1.1', '2', 'explanation')])).toEqual([]);
    expect(told([given('total', '4')], locked({ reported: 0 }))).toEqual([]);
  });
});
