import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printedLedgers, roundLedger } from '../../src/domain/engine/printed-ledger.js';
import { Exact } from '../../src/domain/number.js';
import type { NodeScore } from '../../src/domain/score.js';
import { SAMPLE_SET, sampleScored } from '../cli/support/scored-set.js';
import { exact, set } from '../support/builders.js';

const PLACES = 2;

describe('roundLedger', () => {
  it('keeps parts that have an exact form and rounds the others so that they still add up', () => {
    const ledger = { secured: exact('2'), recoverable: exact('1/3'), lost: exact('11/3') };
    const { secured, recoverable, lost } = roundLedger(ledger, exact(6), PLACES);
    expect([secured, recoverable, lost].map((each) => each.toDecimal(PLACES))).toEqual(['2.00', '0.33', '3.67']);
  });

  it('adds up to the maximum for every ledger, and moves no part by more than one unit', () => {
    const part = fc.tuple(fc.integer({ min: -5000, max: 20_000 }), fc.integer({ min: 1, max: 999 }));
    const parts = fc.tuple(part, part, fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(parts, ([a, b, whole]) => {
        const secured = Exact.of(a[0], a[1]);
        const recoverable = Exact.of(b[0], b[1]);
        const max = Exact.of(whole);
        const exactLedger = { secured, recoverable, lost: max.minus(secured).minus(recoverable) };
        const printed = roundLedger(exactLedger, max, PLACES);
        expect(printed.secured.plus(printed.recoverable).plus(printed.lost).equals(max)).toBe(true);
        for (const key of ['secured', 'recoverable', 'lost'] as const) {
          const moved = printed[key].minus(exactLedger[key]);
          expect(moved.compare(exact('0,01'))).toBeLessThanOrEqual(0);
          expect(moved.compare(exact('-0,01'))).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('printedLedgers', () => {
  const { score } = sampleScored().assessment;
  const printed = printedLedgers(score, PLACES);

  it('adds up in every row', () => {
    const rows = [...score.areas.flatMap(nodes), { ...score.total, total: true }];
    for (const row of rows) {
      const ledger = 'total' in row ? printed.total : printed.of(row);
      const sum = ledger.secured.plus(ledger.recoverable).plus(ledger.lost);
      expect(sum.toDecimal(PLACES)).toBe(row.max.toDecimal(PLACES));
    }
  });

  it('adds up in the columns of the base areas', () => {
    const onlyBase = set(SAMPLE_SET.areas.filter((area) => area.block === 'base'));
    const { score: base } = sampleScored({}, onlyBase).assessment;
    const ledgers = printedLedgers(base, PLACES);
    for (const part of ['secured', 'recoverable', 'lost'] as const) {
      const sum = Exact.sum(base.areas.map((area) => ledgers.of(area)[part]));
      expect(sum.toDecimal(PLACES)).toBe(ledgers.total[part].toDecimal(PLACES));
    }
  });
});

function nodes(node: NodeScore): NodeScore[] {
  return [node, ...node.children.flatMap(nodes)];
}
