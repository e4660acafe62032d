import { describe, expect, it } from 'vitest';
import { evaluateSet } from '../../src/domain/engine/evaluate-set.js';
import { matchEvidence } from '../../src/domain/engine/match-evidence.js';
import { prepareSet } from '../../src/domain/engine/prepare.js';
import type { HandScore } from '../../src/domain/score.js';
import { area, EMPTY_CALENDAR, exact, fact, facts, leaf, moment, ratioRule, rules, set } from '../support/builders.js';
import { EVALUATOR_TABLE, requirement } from '../support/engine-builders.js';

const WANTED = { evidence: [requirement('r')] };
const SET = set([
  area('1', [leaf('1.1', 10, 'ratio', { ratio: 'A' }, WANTED), leaf('1.2', 10, 'ratio', { ratio: 'B' })]),
]);
const FIGURES = facts({ A: fact.ratio(1, 2), B: fact.ratio(1, 4) });

/** Scored on the last day of June, when the document of the first quarter is missing. */
function scored(points: string, figures = FIGURES) {
  const prepared = prepareSet(SET, rules(ratioRule('ratio')), EVALUATOR_TABLE, moment());
  const { asOf } = moment();
  const { slots } = matchEvidence({
    ...{ set: SET, year: 2026, asOf, facts: figures, calendar: EMPTY_CALENDAR, evidence: [] },
  });
  const hand: HandScore = { set: SET.id, code: '1.1', points: exact(points), reason: 'đã kiểm tra tại chỗ' };
  return evaluateSet(prepared, figures, slots, new Map([['1.1', hand]]));
}

describe('a score by hand', () => {
  it('stands instead of the rule, whatever evidence is missing', () => {
    const { leaves, total } = scored('7,5');
    expect(leaves.map(({ state, points }) => [state, points.toDecimal(2)])).toEqual([
      ['by_hand', '7.50'],
      ['scored', '2.50'],
    ]);
    expect(total.points.toDecimal(2)).toBe('10.00');
  });

  it('keeps within reach what the figures can still bring', () => {
    const [low] = scored('3').leaves;
    expect(low?.ledger.secured.toDecimal(2)).toBe('3.00');
    expect(low?.ledger.recoverable.plus(low.ledger.secured).plus(low.ledger.lost)).toEqual(exact(10));
    const [unknown] = scored('3', facts({ B: fact.ratio(1, 4) })).leaves;
    expect(unknown?.ledger.recoverable.toDecimal(2)).toBe('7.00');
  });

  it('tells its reason, and what the rule gives beside it', () => {
    const trace = scored('7,5').leaves[0]?.explain();
    expect(trace).toMatchObject({
      message: 'state.by_hand',
      values: { reason: { value: 'đã kiểm tra tại chỗ' } },
    });
    expect(trace?.children[0]?.message).toBe('ratio.proportional');
  });
});
