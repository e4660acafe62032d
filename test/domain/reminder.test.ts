import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MissingEvidence } from '../../src/domain/assessment.js';
import type { EvidenceRequirement, SlotState } from '../../src/domain/evidence.js';
import { Exact } from '../../src/domain/number.js';
import { reminderPart } from '../../src/domain/reminder.js';
import { area, day, leaf, set } from '../support/builders.js';

const made = set([area('1', [leaf('1.1', 2, 'r', { ratio: 'A' })])]);

function owed(id: string, label: string, due: string, points: Exact, state: SlotState = 'missing'): MissingEvidence {
  const requirement: EvidenceRequirement = {
    ...{ id, title: id, count: 1, required: true, keywords: [], mustShow: [] },
    per: 'month',
    due: { kind: 'fixed', month: 12, day: 31, yearOffset: 0 },
  };
  const period = { from: day('2026-01-01'), to: day('2026-01-31') };
  const slot = { requirement, label, period, due: day(due) };
  const status = { slot, state, evidence: [], counts: false, overdue: true };
  return {
    status,
    criterion: '1.1',
    alsoFor: label === '2026-02' ? ['1.2'] : [],
    department: 'kt',
    points,
    daysLeft: 0,
  };
}

describe('what a department is reminded of', () => {
  it('is one line for each kind of document and state, with its periods, criteria and first day', () => {
    const part = reminderPart(made, [
      owed('bao-cao', '2026-03', '2026-04-07', Exact.of(1, 4)),
      owed('bao-cao', '2026-02', '2026-03-06', Exact.of(1, 4)),
      owed('bao-cao', '2026-01', '2026-02-06', Exact.of(1, 4), 'returned'),
      owed('ke-hoach', '2026', '2026-01-31', Exact.of(2)),
    ]);
    expect(part?.count).toBe(4);
    expect(
      part?.documents.map(({ requirement, state, slots, criteria, due, points }) =>
        [requirement.id, state, slots.join(' '), criteria.join(' '), due, points].join(' | '),
      ),
    ).toEqual([
      'ke-hoach | missing | 2026 | 1.1 | 2026-01-31 | 2',
      'bao-cao | missing | 2026-02 2026-03 | 1.1 1.2 | 2026-03-06 | 1/2',
      'bao-cao | returned | 2026-01 | 1.1 | 2026-02-06 | 1/4',
    ]);
    expect(reminderPart(made, [])).toBeUndefined();
  });

  it('adds up to the last digit, whatever the points are', () => {
    const points = fc.tuple(fc.nat(500), fc.integer({ min: 1, max: 97 })).map(([n, d]) => Exact.of(n, d));
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 15 }), (all) => {
        const missing = all.map((each, at) => owed(`r${at % 7}`, `2026#${at + 1}`, '2026-09-30', each));
        const part = reminderPart(made, missing);
        const lines = Exact.sum(part?.documents.map((each) => each.points) ?? []);
        expect(`${lines}`).toBe(`${part?.points}`);
        expect(`${part?.points}`).toBe(`${Exact.sum(all).round(made.rounding.places)}`);
      }),
      { numRuns: 300 },
    );
  });
});
