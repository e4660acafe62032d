import { describe, expect, it } from 'vitest';
import type { EvidenceRequirement, EvidenceState } from '../../../src/domain/evidence.js';
import type { RiskCause } from '../../../src/domain/risk.js';
import { day, fact, leaf } from '../../support/builders.js';
import { file, offered, requirement } from '../../support/engine-builders.js';
import { brief, flagsOf, type RiskCase, raised, symbolsOf, valuesOf } from '../../support/risk-case.js';

/** A leaf with 8 of 10 points. On 31/7 the first two quarters are due, on 5/4 and 5/7. */
function wanting(evidence: readonly EvidenceRequirement[], more: Partial<RiskCase> = {}): RiskCase {
  return {
    leaves: [leaf('1.1', 10, 'ratio', { ratio: 'A' }, { evidence })],
    facts: { A: fact.ratio(8, 10) },
    asOf: '2026-07-31',
    ...more,
  };
}

const quarterly = [requirement('r')];
const yearly = (month: number, date: number) =>
  requirement('r', { per: 'year', due: { kind: 'fixed', month, day: date, yearOffset: 0 } });
const causesOf = (given: RiskCase) => flagsOf(given).map((flag) => flag.signal.cause);

describe('a signal for evidence', () => {
  it.for<readonly [EvidenceState, RiskCause | undefined]>([
    ['accepted', undefined],
    ['submitted', 'evidence_awaiting'],
    ['not_arising', undefined],
    ['returned', 'evidence_returned'],
    ['done_without_document', 'evidence_missing'],
    ['proposed', 'evidence_unconfirmed'],
    ['expired', 'evidence_expired'],
  ])('for a slot that is %s is %s', ([state, cause]) => {
    const given = wanting([yearly(6, 30)], { evidence: [offered('r', { state })] });
    expect(causesOf(given)).toEqual(cause === undefined ? [] : [cause]);
  });

  it('is evidence_missing after the due day, evidence_due_soon until then', () => {
    expect(causesOf(wanting([yearly(7, 30)]))).toEqual(['evidence_missing']);
    expect(causesOf(wanting([yearly(7, 31)]))).toEqual(['evidence_due_soon']);
  });

  it('is raised for what awaits approval only while that takes points away', () => {
    const awaiting = (given: Partial<RiskCase>, due = yearly(6, 30)) =>
      causesOf(wanting([due], { evidence: [offered('r', { state: 'submitted' })], ...given }));
    expect(awaiting({ policy: { submittedCounts: true } })).toEqual([]);
    expect(awaiting({}, yearly(7, 31))).toEqual([]);
    expect(awaiting({}, yearly(7, 30))).toEqual(['evidence_awaiting']);
  });

  it('is not raised for optional documents', () => {
    expect(flagsOf(wanting([requirement('r', { required: false })]))).toEqual([]);
  });

  it('speaks of all overdue slots of one requirement together', () => {
    const [flag, ...more] = raised('evidence_missing', wanting(quarterly));
    expect(more).toEqual([]);
    expect(flag && brief(flag)).toBe('1.1 8 2026-12-31');
    expect(flag && symbolsOf(flag)).toEqual({ points: '8', max_points: '10', days_left: '-117', count: '2' });
    expect(flag && valuesOf(flag)).toEqual({
      document: 'Tài liệu r',
      slot: 'quý I/2026, quý II/2026',
      day: '05/04/2026',
      days: '117',
      reason: '',
      name: 'Tiêu chí 1.1',
      points: '8,00',
    });
    expect(flag?.signal.metrics).toEqual([]);
  });

  it('speaks of every requirement and every cause on its own', () => {
    const evidence = [offered('r', { state: 'returned', slot: '2026-Q1' })];
    const given = wanting([requirement('r'), requirement('s')], { evidence });
    const overdue = flagsOf(given).filter(({ signal }) => signal.cause !== 'evidence_due_soon');
    expect(overdue.map((flag) => `${flag.signal.cause} ${valuesOf(flag).document} ${valuesOf(flag).slot}`)).toEqual([
      'evidence_missing Tài liệu s quý I/2026, quý II/2026',
      'evidence_returned Tài liệu r quý I/2026',
      'evidence_missing Tài liệu r quý II/2026',
    ]);
  });

  it('speaks only of the next slot that is to come', () => {
    const [flag, ...more] = raised('evidence_due_soon', wanting(quarterly));
    expect(more).toEqual([]);
    expect(flag && valuesOf(flag).slot).toBe('quý III/2026');
    expect(flag && symbolsOf(flag)).toEqual({ points: '8/3', max_points: '10', days_left: '66', count: '1' });
    expect(flag?.signal.actBy).toBe('2026-10-05');
  });

  it('may be acted on until the due day, and after it until the end of the cycle', () => {
    const lastDay = (asOf: string) => flagsOf(wanting([yearly(7, 15)], { asOf }))[0]?.signal.actBy;
    expect(lastDay('2026-07-15')).toBe('2026-07-15');
    expect(lastDay('2026-07-16')).toBe('2026-12-31');
  });

  it('repeats what was noted, each note once', () => {
    const evidence = ['Thiếu dấu', 'Sai kỳ', 'Thiếu dấu'].map((note, at) =>
      offered('r', { state: 'returned', slot: `2026-Q${(at % 2) + 1}`, note }),
    );
    const silent = offered('r', { state: 'returned', slot: '2026-Q2' });
    const [flag] = raised('evidence_returned', wanting(quarterly, { evidence: [silent, ...evidence] }));
    expect(flag && valuesOf(flag).reason).toBe('Thiếu dấu; Sai kỳ');
  });
});

describe('a signal for one file used again', () => {
  const used = (slot: string, sha256: string) =>
    offered('r', { slot, issuedOn: day('2026-04-01'), file: file(`${slot}.pdf`, { sha256 }) });

  it('names the slots that rest on the same content', () => {
    const evidence = [used('2026-Q1', 'same'), used('2026-Q2', 'same'), used('2026-Q3', 'other')];
    const [flag, ...more] = raised('evidence_reused', wanting(quarterly, { evidence }));
    expect(more).toEqual([]);
    expect(flag && valuesOf(flag).slot).toBe('quý I/2026, quý II/2026');
    expect(flag && symbolsOf(flag).count).toBe('2');
  });

  it('is not raised for different contents, nor without files', () => {
    const different = [used('2026-Q1', 'one'), used('2026-Q2', 'two')];
    expect(raised('evidence_reused', wanting(quarterly, { evidence: different }))).toEqual([]);
    const papers = [offered('r', { slot: '2026-Q1' }), offered('r', { slot: '2026-Q2' })];
    expect(raised('evidence_reused', wanting(quarterly, { evidence: papers }))).toEqual([]);
  });

  it('is not raised when the file serves two different requirements', () => {
    const evidence = [used('2026-Q1', 'same'), { ...used('2026-Q2', 'same'), requirement: 's' }];
    const given = wanting([requirement('r'), requirement('s')], { evidence });
    expect(raised('evidence_reused', given)).toEqual([]);
  });

  it('is not raised when the file is offered twice for the same slot', () => {
    const evidence = [used('2026-Q1', 'same'), { ...used('2026-Q1', 'same'), state: 'returned' as const }];
    expect(raised('evidence_reused', wanting(quarterly, { evidence }))).toEqual([]);
  });
});
