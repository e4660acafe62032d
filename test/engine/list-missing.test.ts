import { describe, expect, it } from 'vitest';
import type { Scoring, SetPolicy } from '../../src/domain/criteria-set.js';
import { listMissing } from '../../src/domain/engine/list-missing.js';
import type { Evidence, EvidenceRequirement } from '../../src/domain/evidence.js';
import type { Fact } from '../../src/domain/metric.js';
import { area, award, day, exact, fact, facts, leaf, ratioRule, rule, rules, set } from '../support/builders.js';
import { department, offered, requirement, scoreWithEvidence } from '../support/engine-builders.js';

const RULES = rules(
  ratioRule('ratio'),
  rule('count', {
    kind: 'count',
    start: award.points(0),
    terms: [{ input: 'n', each: award.points('-1'), per: exact(1), above: exact(0) }],
    overrides: [],
    floor: exact('-3'),
    notArising: 'zero',
  }),
);

interface Given {
  readonly asOf?: string;
  readonly policy?: SetPolicy['missingEvidence'];
  readonly facts?: Readonly<Record<string, Fact>>;
  readonly evidence?: readonly Evidence[];
}

/** Leaves of 10 points; `A` is at 80% unless said otherwise, so 8 points. */
function missing(leaves: Readonly<Record<string, Partial<Scoring>>>, given: Given = {}) {
  const made = set([
    area(
      '1',
      Object.entries(leaves).map(([code, scoring]) => leaf(code, 10, 'ratio', { ratio: 'A' }, scoring)),
    ),
  ]);
  const policy = { ...made.policy, missingEvidence: given.policy ?? 'proportional' } as const;
  const question = { ...made, policy };
  const asOf = day(given.asOf ?? '2026-07-31');
  const { leaves: scored } = scoreWithEvidence({
    set: question,
    rules: RULES,
    facts: facts(given.facts ?? { A: fact.ratio(8, 10) }),
    asOf,
    evidence: given.evidence ?? [],
  });
  return listMissing({
    set: question,
    leaves: scored,
    departments: [department('VP', { roles: ['van-phong'] })],
    asOf,
  });
}

const wants = (...evidence: readonly EvidenceRequirement[]) => ({ '1.1': { evidence } });
const brief = (lines: ReturnType<typeof listMissing>) =>
  lines.map(
    ({ status, points, daysLeft }) => `${status.slot.requirement.id} ${status.slot.label} ${points} ${daysLeft}`,
  );
const labels = (lines: ReturnType<typeof listMissing>) => lines.map(({ status }) => status.slot.label);

describe('listMissing', () => {
  it('lists slots that are overdue, with days below zero', () => {
    expect(brief(missing(wants(requirement('r'))))).toEqual(['r 2026-Q1 4 -117', 'r 2026-Q2 4 -26']);
  });

  it('lists a slot that is not due yet once its period is over, with the days that are left', () => {
    const quarterly = wants(requirement('r'));
    expect(labels(missing(quarterly, { asOf: '2026-06-30' }))).toEqual(['2026-Q1']);
    expect(brief(missing(quarterly, { asOf: '2026-07-01' }))).toEqual(['r 2026-Q1 8 -87', 'r 2026-Q2 4 4']);
    expect(brief(missing(quarterly, { asOf: '2026-07-05' }))).toEqual(['r 2026-Q1 8 -91', 'r 2026-Q2 4 0']);
  });

  it.for(['returned', 'done_without_document', 'proposed'] as const)('lists what is %s', (state) => {
    const evidence = [offered('r', { state, slot: '2026-Q1' }), offered('r', { slot: '2026-Q2' })];
    expect(labels(missing(wants(requirement('r')), { evidence }))).toEqual(['2026-Q1']);
  });

  it('lists what has expired', () => {
    const evidence = [offered('r', { issuedOn: day('2026-06-01') })];
    const yearly = requirement('r', { per: 'year', validDays: 30 });
    expect(missing(wants(yearly), { evidence }).map(({ status }) => status.state)).toEqual(['expired']);
  });

  it.for(['accepted', 'submitted', 'not_arising'] as const)('leaves out what is %s', (state) => {
    const evidence = [offered('r', { state, slot: '2026-Q1' }), offered('r', { slot: '2026-Q2' })];
    expect(missing(wants(requirement('r')), { evidence })).toEqual([]);
  });

  it('leaves out what is optional', () => {
    expect(missing(wants(requirement('r', { required: false })))).toEqual([]);
  });

  it('puts the most points first, and of equal points the most overdue', () => {
    const yearly = (id: string, month: number) =>
      requirement(id, { per: 'year', due: { kind: 'fixed', month, day: 1, yearOffset: 0 } });
    const leaves = {
      '1.1': { evidence: [yearly('b', 6), yearly('a', 3), yearly('c', 5)] },
      '1.2': { evidence: [yearly('most', 7)] },
    };
    expect(missing(leaves).map(({ status }) => status.slot.requirement.id)).toEqual(['most', 'a', 'c', 'b']);
  });

  it('names the department of the first criterion, its role where none is mapped, and nobody without a lead', () => {
    const of = (lead?: string) =>
      missing({ '1.1': { evidence: [requirement('r')], ...(lead === undefined ? {} : { lead }) } })[0]?.department;
    expect(of('van-phong')).toBe('VP');
    expect(of('tai-chinh')).toBe('tai-chinh');
    expect(of()).toBe('');
  });
});

describe('a document that several criteria need', () => {
  const shared = requirement('r', { per: 'year', due: { kind: 'fixed', month: 3, day: 1, yearOffset: 0 } });
  const own = requirement('own', { per: 'year', due: { kind: 'fixed', month: 3, day: 1, yearOffset: 0 } });
  const leaves = {
    '1.1': { evidence: [shared], lead: 'van-phong' },
    '1.2': { evidence: [shared, own], lead: 'khac' },
    '1.3': { evidence: [shared] },
  };

  it('is listed once, for the first criterion and the others', () => {
    const [line, ...rest] = missing(leaves);
    expect(line).toMatchObject({ criterion: '1.1', alsoFor: ['1.2', '1.3'], department: 'VP' });
    expect(rest.map(({ status, criterion, alsoFor }) => [status.slot.requirement.id, criterion, alsoFor])).toEqual([
      ['own', '1.2', []],
    ]);
  });

  it('carries the points of all of them', () => {
    expect(brief(missing(leaves))).toEqual(['r 2026 20 -152', 'own 2026 4 -152']);
  });
});

describe('the points at stake', () => {
  const quarterly = wants(requirement('r'));
  const accepted = [offered('r', { slot: '2026-Q1' })];
  const stakes = (given: Given) => missing(quarterly, given).map(({ points }) => `${points}`);

  it('are an equal share of what is due where points are withheld in proportion', () => {
    expect(stakes({})).toEqual(['4', '4']);
    expect(stakes({ evidence: accepted })).toEqual(['4']);
  });

  it('are shared by what does not count yet where all points are withheld', () => {
    expect(stakes({ policy: 'withhold' })).toEqual(['4', '4']);
    expect(stakes({ policy: 'withhold', evidence: accepted })).toEqual(['8']);
  });

  it('are all points for the one document that comes due next where all points are withheld', () => {
    expect(stakes({ policy: 'withhold', asOf: '2026-07-01', evidence: accepted })).toEqual(['8']);
  });

  it('are none where missing evidence is only flagged', () => {
    expect(stakes({ policy: 'flag' })).toEqual(['0', '0']);
  });

  it('leave optional documents out of the count', () => {
    const both = wants(requirement('r'), requirement('free', { required: false }));
    expect(missing(both).map(({ points }) => `${points}`)).toEqual(['4', '4']);
  });

  it('are what can still be won while the figure is not reported', () => {
    expect(stakes({ facts: {} })).toEqual(['5', '5']);
  });

  it('are none where the figure gives nothing, or takes points away', () => {
    expect(stakes({ facts: { A: fact.ratio(0, 10) } })).toEqual(['0', '0']);
    const made = set([area('1', [leaf('1.1', 10, 'count', { n: 'N' }, { evidence: [requirement('r')] })])]);
    const asOf = day('2026-07-31');
    const { leaves } = scoreWithEvidence({ set: made, rules: RULES, facts: facts({ N: fact.count(2) }), asOf });
    expect(leaves[0]?.earned.sign()).toBe(-1);
    expect(listMissing({ set: made, leaves, departments: [], asOf }).map(({ points }) => `${points}`)).toEqual([
      '0',
      '0',
    ]);
  });
});
