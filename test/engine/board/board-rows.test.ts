import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardRows, sumOf } from '../../../src/domain/engine/board/board-rows.js';
import { pointsBoard } from '../../../src/domain/engine/board/points-board.js';
import { printedLedgers } from '../../../src/domain/engine/printed-ledger.js';
import { Exact } from '../../../src/domain/number.js';
import { assessed } from '../../support/board-case.js';
import { randomCase } from '../../support/random-sets.js';

const PLACES = 2;

describe('the printed board of any random set', () => {
  it('adds up to the printed total, line by line and to the last digit', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (seed) => {
        const [assessment, data] = assessed(randomCase(seed));
        const total = printedLedgers(assessment.score, PLACES).total;
        const { rows, rest, sum } = boardRows(pointsBoard(assessment, data), total, PLACES);
        const shown = sumOf(rows);
        for (const part of ['recoverable', 'lost'] as const) {
          expect(`${shown[part].plus(rest?.[part] ?? Exact.ZERO)}`).toBe(`${sum[part]}`);
          for (const { points } of rows) expect(`${points[part]?.round(PLACES)}`).toBe(`${points[part]}`);
        }
        const whole = total.secured.plus(sum.recoverable).plus(sum.lost);
        expect(`${whole}`).toBe(`${assessment.score.total.max.round(PLACES)}`);
      }),
      { numRuns: 300 },
    );
  });
});
