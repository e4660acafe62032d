import { describe, expect, it } from 'vitest';
import { cutGrid } from '../../../src/domain/records/cut-grid.js';
import { historyGrid } from '../../../src/domain/records/history-grid.js';
import type { Instant } from '../../../src/domain/records/instant.js';
import type { LayerScore } from '../../../src/domain/records/layer.js';
import type { ClosedResult, MonthId, MonthVersion } from '../../../src/domain/records/month.js';
import { area, day, exact, leaf, set } from '../../support/builders.js';
import { department } from '../../support/engine-builders.js';

const AT = '2026-11-01T08:00:00+07:00' as Instant;
const made = set([area('1', [leaf('1.1', 2, 'r', { ratio: 'A' }), leaf('1.2', 4, 'r', { ratio: 'B' })])]);
const departments = [department('kt', { leads: ['1.1', '1.2'] })];

function locked(
  month: string,
  version: number,
  leaves: ClosedResult['leaves'],
  more: Partial<ClosedResult> = {},
): MonthVersion {
  const result: ClosedResult = {
    ...{ set: made.id, version: '1', dataHash: '', points: '3', max: '6', index: '50', reported: 2, leaves },
    ...more,
  };
  return {
    ...{ commune: 'xa', month: month as MonthId, version, closedAt: AT, closedBy: 'a', scorer: 'b' },
    ...{ asOf: day('2026-10-31'), definitions: '', input: '', results: [result] },
  };
}

function appraised(layer: LayerScore['layer'], points: string): LayerScore {
  return {
    ...{ commune: 'xa', month: '2026-10' as MonthId, set: made.id, code: '1.1', layer, points: exact(points) },
    ...{ reason: 'x', source: 'x', by: 'c', at: AT },
  };
}

describe('locked months side by side', () => {
  const grid = historyGrid(made, {
    versions: [
      locked('2026-09', 1, { '1.1': '1', '1.2': '0' }, { unknown: ['1.2'] }),
      locked('2026-10', 1, { '1.1': '0', '1.2': '1' }),
      locked('2026-10', 2, { '1.1': '3/2', '1.2': '3' }, { version: '2' }),
      locked('2026-08', 1, {}, { reported: 0 }),
    ],
    layers: [appraised('final', '1'), appraised('first_appraisal', '2'), appraised('self', '0')],
    departments,
  });

  it('takes the last version of each month that has figures, and marks where the criteria changed', () => {
    expect(grid.months.map(({ month, version, breaks }) => [month, version, breaks])).toEqual([
      ['2026-09', 1, false],
      ['2026-10', 2, true],
    ]);
  });

  it('sets what appraisers gave last beside our own points, and never a zero for what is unknown', () => {
    const [first, second] = grid.criteria;
    expect(first?.cells.map((cell) => [`${cell?.points}`, `${cell?.share}`, `${cell?.appraised}`])).toEqual([
      ['1', '1/2', 'undefined'],
      ['3/2', '3/4', '1'],
    ]);
    expect(second?.cells[0]).toEqual({});
  });

  it('adds up by department over what had a figure', () => {
    const [own] = grid.departments;
    expect(own?.cells.map((cell) => [`${cell?.points}`, `${cell?.share}`])).toEqual([
      ['1', '1/2'],
      ['9/2', '3/4'],
    ]);
  });

  it('cuts to the months asked for, and sets the first of them beside none before it', () => {
    const cut = cutGrid(grid, '2026-10' as MonthId, '2026-12' as MonthId);
    expect(cut.months.map(({ month, breaks }) => [month, breaks])).toEqual([['2026-10', false]]);
    expect(cut.criteria.map(({ cells }) => `${cells[0]?.points}`)).toEqual(['3/2', '3']);
    expect(cut.criteria.every(({ cells }) => cells.length === 1)).toBe(true);
  });
});
