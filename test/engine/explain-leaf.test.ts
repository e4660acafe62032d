import { describe, expect, it } from 'vitest';
import type { RuleBody } from '../../src/domain/rule.js';
import type { TraceNode } from '../../src/domain/score.js';
import { area, award, datedRule, day, exact, fact, facts, leaf, moment, rules, set } from '../support/builders.js';
import { offered, requirement } from '../support/engine-builders.js';
import { type Explained, explained, scoredLeaf, step } from '../support/explained.js';
import { engineScore } from '../support/score.js';

const ratio: RuleBody = { kind: 'ratio', fullAt: exact(1), zeroDenominator: 'zero', blankIsZeroDenominator: false };
const THIRD = { ratio: fact.ratio(1, 3) };
const HALF = { ratio: fact.ratio(1, 2) };

const notes = (trace: TraceNode) => trace.children.map(step);
const explain = (more: Explained, given = HALF) => scoredLeaf(ratio, given, more).explain();

describe('the explanation of a leaf', () => {
  it('carries the figures it read, the rule version and its legal basis', () => {
    const basis = [{ document: 'qd', article: 'Điều 2', checkedOn: day('2026-05-01') }];
    const trace = explain({ version: { basis } });
    expect(trace.facts).toEqual([{ metric: 'RATIO', fact: HALF.ratio }]);
    expect(trace.rule).toEqual({ id: 'rule', from: '2000-01-01' });
    expect(trace.basis).toEqual(basis);
    expect(trace.children).toEqual([]);
  });

  it('names only figures that are reported', () => {
    const made = set([area('1', [leaf('1.1', 20, 'rule', { ratio: 'A', fallback: 'B' })])]);
    const score = engineScore({
      set: made,
      rules: rules(datedRule('rule', [['2026-01-01', ratio]])),
      facts: facts({ B: fact.ratio(1, 1) }),
      moment: moment(),
    });
    expect(score.leaves[0]?.explain().facts.map(({ metric }) => metric)).toEqual(['B']);
  });

  it('says that the rule is not in force yet, without version and basis', () => {
    const made = set([area('1', [leaf('1.1', 20, 'rule', { ratio: 'A' })])]);
    const score = engineScore({
      set: made,
      rules: rules(datedRule('rule', [['2026-07-01', ratio]])),
      facts: facts({ A: fact.ratio(1, 1) }),
      moment: moment(),
    });
    const trace = score.leaves[0]?.explain();
    expect(trace && step(trace)).toEqual(['rule.not_in_force', { rule: 'rule' }]);
    expect(trace?.rule).toBeUndefined();
    expect(trace?.basis).toEqual([]);
    expect(trace?.facts).toHaveLength(1);
  });

  it('says that the rule is unclear, before any figure', () => {
    expect(explained(ratio, HALF, { version: { unclear: 'Chưa rõ mẫu số' } })).toEqual([
      'rule.unclear',
      { reason: 'Chưa rõ mẫu số' },
    ]);
  });

  it('says that it is only watched, before anything about the rule', () => {
    const watched = { scoring: { monitor: true }, version: { unclear: 'chưa rõ' } };
    expect(explained(ratio, HALF, watched)).toEqual(['state.monitored', {}]);
  });

  it.for(['survey', 'appraiser'] as const)('says that a score of source %s is awaited', (source) => {
    expect(explained(ratio, {}, { scoring: { source } })[0]).toBe('state.awaiting_external');
    expect(explained(ratio, HALF, { scoring: { source } })[0]).toBe('ratio.proportional');
  });

  it('says that a figure of this office is not reported', () => {
    expect(explained(ratio, {}, { scoring: { source: 'portal' } })[0]).toBe('state.not_reported');
  });

  it('notes that two sources say different things', () => {
    expect(notes(explain({ version: { conflict: 'Cổng ghi khác' } }))).toEqual([
      ['rule.conflict', { reason: 'Cổng ghi khác' }],
    ]);
  });

  it('puts the parts of the rule before the notes', () => {
    const sum: RuleBody = {
      kind: 'sum',
      places: 2,
      parts: [{ id: 'a', name: 'A', maxPoints: exact(20), rule: ratio }],
    };
    const trace = scoredLeaf(sum, { 'a.ratio': fact.ratio(1, 2) }, { version: { conflict: 'khác' } }).explain();
    expect(trace.children.map(({ message }) => message)).toEqual(['sum.part', 'rule.conflict']);
  });

  it('keeps figures and basis at the first step alone', () => {
    const trace = explain({ version: { conflict: 'khác', basis: [{ document: 'qd', checkedOn: day('2026-05-01') }] } });
    expect(trace.children).toMatchObject([{ facts: [], basis: [], children: [] }]);
    expect(trace.children[0]?.rule).toBeUndefined();
  });
});

describe('the note on evidence', () => {
  /** Two quarters are due on 31/7. */
  const quarterly = (...states: readonly ('accepted' | 'submitted' | 'returned')[]): Explained => ({
    scoring: { evidence: [requirement('r')] },
    evidence: states.map((state, at) => offered('r', { state, slot: `2026-Q${at + 1}` })),
    asOf: '2026-07-31',
  });

  it('tells that all that is due is there', () => {
    expect(notes(explain(quarterly('accepted', 'accepted')))).toEqual([
      ['evidence.complete', { have: '2', due: '2', withheld: '0,00' }],
    ]);
  });

  it('tells how many points wait for what is wanting', () => {
    expect(notes(explain(quarterly('accepted')))).toEqual([
      ['evidence.withheld', { have: '1', due: '2', withheld: '5,00' }],
    ]);
    expect(notes(explain(quarterly('returned', 'submitted')))).toEqual([
      ['evidence.withheld', { have: '0', due: '2', withheld: '10,00' }],
    ]);
  });

  it('tells what is wanting also where it withholds nothing', () => {
    const policy = { ...set([]).policy, missingEvidence: 'flag' } as const;
    expect(notes(explain({ ...quarterly('accepted'), set: { policy } }))).toEqual([
      ['evidence.incomplete', { have: '1', due: '2', withheld: '0,00' }],
    ]);
    expect(notes(explain(quarterly('accepted'), { ratio: fact.ratio(0, 2) }))).toEqual([
      ['evidence.incomplete', { have: '1', due: '2', withheld: '0,00' }],
    ]);
  });

  it('takes nothing away for what was returned while its day is still to come', () => {
    const early = quarterly('accepted', 'accepted', 'returned');
    expect(notes(explain(early))).toEqual([['evidence.complete', { have: '2', due: '2', withheld: '0,00' }]]);
    expect(notes(explain({ ...early, asOf: '2026-10-06' }))).toEqual([
      ['evidence.withheld', { have: '2', due: '3', withheld: '3,33' }],
      ['rounding.leaf', { points: '6,67', places: '2' }],
    ]);
  });

  it('counts what was accepted before its day', () => {
    expect(notes(explain(quarterly('accepted', 'accepted', 'accepted')))).toEqual([
      ['evidence.complete', { have: '3', due: '3', withheld: '0,00' }],
    ]);
  });

  it('says nothing while nothing is due, or of what is optional', () => {
    expect(notes(explain({ ...quarterly(), asOf: '2026-04-05' }))).toEqual([]);
    const optional = { scoring: { evidence: [requirement('r', { required: false })] } };
    expect(notes(explain({ ...quarterly(), ...optional }))).toEqual([]);
  });
});

describe('the note on rounding', () => {
  it('tells the points that are counted where they differ from what the rule gives', () => {
    expect(notes(explain({}, THIRD))).toEqual([['rounding.leaf', { points: '6,67', places: '2' }]]);
    expect(notes(explain({}, HALF))).toEqual([]);
  });

  it('is left out where the set rounds higher up', () => {
    const rounding = { places: 2, mode: 'half_up', at: 'area' } as const;
    expect(notes(explain({ set: { rounding } }, THIRD))).toEqual([]);
  });

  it('comes last, and rounds what evidence leaves', () => {
    const more = {
      version: { conflict: 'khác' },
      scoring: { evidence: [requirement('r')] },
      evidence: [offered('r', { slot: '2026-Q1' })],
      asOf: '2026-07-31',
    };
    expect(notes(explain(more, THIRD))).toEqual([
      ['rule.conflict', { reason: 'khác' }],
      ['evidence.withheld', { have: '1', due: '2', withheld: '3,33' }],
      ['rounding.leaf', { points: '3,33', places: '2' }],
    ]);
    expect(notes(explain({ ...more, version: {} }, HALF))).toEqual([
      ['evidence.withheld', { have: '1', due: '2', withheld: '5,00' }],
    ]);
  });

  it('tells a deduction like any other points', () => {
    const count: RuleBody = {
      kind: 'count',
      start: award.points(0),
      terms: [{ input: 'n', each: award.points('-1/3'), per: exact(1), above: exact(0) }],
      overrides: [],
      floor: exact(-3),
      notArising: 'zero',
    };
    const trace = scoredLeaf(count, { n: fact.count(1) }).explain();
    expect(trace.children.map(({ message }) => message)).toEqual(['count.term', 'rounding.leaf']);
  });
});
