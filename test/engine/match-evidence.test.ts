import { describe, expect, it } from 'vitest';
import { matchEvidence, requirementsOf } from '../../src/domain/engine/match-evidence.js';
import type { Evidence, EvidenceRequirement, EvidenceState } from '../../src/domain/evidence.js';
import { area, day, EMPTY_CALENDAR, fact, facts, leaf, set } from '../support/builders.js';
import { file, offered, requirement } from '../support/engine-builders.js';

interface Question {
  readonly asOf?: string;
  readonly submittedCounts?: boolean;
}

/** A set with one requirement `r`, due five days after each slot. */
function statuses(wanted: Partial<EvidenceRequirement>, evidence: readonly Evidence[], question: Question = {}) {
  const evidenceOf = [requirement('r', wanted)];
  const made = set([area('1', [leaf('1.1', 5, 'rule', {}, { evidence: evidenceOf })])]);
  const policy = { ...made.policy, submittedCounts: question.submittedCounts ?? false };
  const found = matchEvidence({
    set: { ...made, policy },
    year: 2026,
    asOf: day(question.asOf ?? '2026-12-31'),
    facts: facts({ N: fact.count(3) }),
    calendar: EMPTY_CALENDAR,
    evidence,
  });
  return found.slots.get('r') ?? [];
}

/** Labels of the slots that hold something. */
function filled(wanted: Partial<EvidenceRequirement>, ...evidence: readonly Evidence[]): string[] {
  return statuses(wanted, evidence).flatMap(({ slot, evidence: placed }) => placed.map(() => slot.label));
}

const issued = (date: string, more: Partial<Evidence> = {}) => offered('r', { issuedOn: day(date), ...more });
const monthly = { per: 'month' } as const;
const yearly = { per: 'year', due: { kind: 'fixed', month: 6, day: 30, yearOffset: 0 } } as const;

describe('matchEvidence', () => {
  it('has every slot of every requirement, also those with nothing offered', () => {
    expect(statuses({}, []).map(({ slot, evidence }) => [slot.label, evidence])).toEqual([
      ['2026-Q1', []],
      ['2026-Q2', []],
      ['2026-Q3', []],
      ['2026-Q4', []],
    ]);
  });

  it('ignores what was offered for other requirements', () => {
    expect(statuses(yearly, [offered('other')])[0]?.evidence).toEqual([]);
  });

  it('keeps all that was offered for a slot, in the order of the table', () => {
    const both = [offered('r', { note: 'một' }), offered('r', { note: 'hai' }), offered('r', { note: 'ba' })];
    expect(statuses(yearly, both)[0]?.evidence).toEqual(both);
  });
});

describe('the slot of a document', () => {
  it('is the one it names, whatever its date', () => {
    expect(filled(monthly, issued('2026-05-15', { slot: '2026-02' }))).toEqual(['2026-02']);
  });

  it('is none when the label is not known, also with a date that would fit', () => {
    expect(filled(monthly, issued('2026-05-15', { slot: '2026-13' }))).toEqual([]);
    expect(filled(yearly, offered('r', { slot: '2025' }))).toEqual([]);
  });

  it.for([
    ['2025-12-31', []],
    ['2026-01-01', ['2026-01']],
    ['2026-01-31', ['2026-01']],
    ['2026-02-01', ['2026-01']],
    ['2026-02-05', ['2026-01']],
    ['2026-02-06', ['2026-02']],
    ['2026-02-28', ['2026-02']],
    ['2026-12-31', ['2026-12']],
    ['2027-01-05', ['2026-12']],
    ['2027-01-06', []],
  ] as const)(
    'is by its issue date %s the month just ended until that is due, else the month itself',
    ([date, labels]) => {
      expect(filled(monthly, issued(date))).toEqual(labels);
    },
  );

  it('is the last one that ended where earlier ones are not due yet either', () => {
    const lateInYear = { due: { kind: 'fixed', month: 11, day: 15, yearOffset: 0 } } as const;
    const days = ['2026-05-10', '2026-06-30', '2026-08-10', '2026-11-15'].map((date) => issued(date));
    expect(filled(lateInYear, ...days)).toEqual(['2026-Q1', '2026-Q1', '2026-Q2', '2026-Q3']);
  });

  it('follows the date inside the file when none was written down, and the written one before it', () => {
    const scanned = file('a.pdf', { issuedOn: day('2026-03-20') });
    expect(filled(monthly, offered('r', { file: scanned }))).toEqual(['2026-03']);
    expect(filled(monthly, issued('2026-04-20', { file: scanned }))).toEqual(['2026-04']);
  });

  it('is none for a month or quarter without label and date', () => {
    expect(filled(monthly, offered('r'))).toEqual([]);
    expect(filled({}, offered('r'))).toEqual([]);
  });

  it('is the year itself for a yearly requirement, whatever the date', () => {
    expect(filled(yearly, offered('r'), issued('2025-03-01'))).toEqual(['2026', '2026']);
  });
});

describe('documents of events', () => {
  const perEvent = { per: 'event', events: { metric: 'N', part: 'value' } } as const;

  it('fill the slots in order, one each, and the rest have no place', () => {
    const notes = ['một', 'hai', 'ba', 'bốn'].map((note) => offered('r', { note }));
    expect(statuses(perEvent, notes).map(({ evidence }) => evidence.map((each) => each.note))).toEqual([
      ['một'],
      ['hai'],
      ['ba'],
    ]);
  });

  it('have no place while the figure that counts the events is not reported', () => {
    const unknown = { per: 'event', events: { metric: 'GONE', part: 'value' } } as const;
    expect(statuses(unknown, [offered('r'), issued('2026-05-10')])).toEqual([]);
  });

  it('pass over a slot that another one names', () => {
    expect(filled(perEvent, offered('r', { slot: '2026#1' }), offered('r'), offered('r'))).toEqual([
      '2026#1',
      '2026#2',
      '2026#3',
    ]);
  });
});

describe('the state of a slot', () => {
  const stateOf = (...args: Parameters<typeof statuses>) => statuses(...args)[0]?.state;

  it('is upcoming until the due day is over, then missing', () => {
    expect(stateOf(yearly, [], { asOf: '2026-06-29' })).toBe('upcoming');
    expect(stateOf(yearly, [], { asOf: '2026-06-30' })).toBe('upcoming');
    expect(stateOf(yearly, [], { asOf: '2026-07-01' })).toBe('missing');
  });

  const order: readonly EvidenceState[] = [
    'accepted',
    'not_arising',
    'submitted',
    'returned',
    'done_without_document',
    'expired',
    'proposed',
  ];
  const pairs = order.flatMap((better, at) => order.slice(at + 1, at + 2).map((worse) => [better, worse] as const));

  it.for(pairs)('is %s when that and %s were offered, in any order', ([better, worse]) => {
    const both = [offered('r', { state: worse }), offered('r', { state: better })];
    expect(stateOf(yearly, both)).toBe(better);
    expect(stateOf(yearly, both.toReversed())).toBe(better);
  });

  it.for(order)('is %s when only that was offered', (state) => {
    expect(stateOf(yearly, [offered('r', { state })])).toBe(state);
  });

  it('is accepted only when as many documents are accepted as the requirement wants', () => {
    const two = { ...yearly, count: 2 };
    expect(stateOf(two, [offered('r')], { asOf: '2026-07-01' })).toBe('missing');
    expect(stateOf(two, [offered('r')], { asOf: '2026-06-30' })).toBe('upcoming');
    expect(stateOf(two, [offered('r'), offered('r', { state: 'submitted' })])).toBe('submitted');
    expect(stateOf(two, [offered('r'), offered('r')])).toBe('accepted');
    expect(stateOf(two, [offered('r'), offered('r'), offered('r')])).toBe('accepted');
  });

  it('needs one statement only that nothing arose', () => {
    expect(stateOf({ ...yearly, count: 2 }, [offered('r', { state: 'not_arising' })])).toBe('not_arising');
  });
});

describe('a document that must be renewed', () => {
  const renewed = { ...yearly, validDays: 30 } as const;
  const stateOn = (asOf: string, evidence: Evidence, wanted: Partial<EvidenceRequirement> = renewed) =>
    statuses(wanted, [evidence], { asOf }).find(({ evidence: placed }) => placed.length > 0)?.state;

  it('holds on its last day and has expired on the next', () => {
    expect(stateOn('2026-06-29', issued('2026-05-30'))).toBe('accepted');
    expect(stateOn('2026-06-30', issued('2026-05-30'))).toBe('expired');
  });

  it('is judged at the end of a slot that is over', () => {
    const month = { ...monthly, validDays: 30 };
    expect(stateOn('2026-06-30', issued('2026-03-01', { slot: '2026-03' }), month)).toBe('accepted');
    expect(stateOn('2026-06-30', issued('2026-02-28', { slot: '2026-03' }), month)).toBe('expired');
  });

  it('takes its age from the file when no date was written down', () => {
    expect(stateOn('2026-06-30', offered('r', { file: file('a', { issuedOn: day('2026-05-30') }) }))).toBe('expired');
  });

  it('never expires without a date, without a limit, or before it is handed in', () => {
    expect(stateOn('2026-12-31', offered('r'))).toBe('accepted');
    expect(stateOn('2026-12-31', issued('2026-01-01'), yearly)).toBe('accepted');
    expect(stateOn('2026-12-31', issued('2026-01-01', { state: 'returned' }))).toBe('returned');
    expect(stateOn('2026-12-31', issued('2026-01-01', { state: 'submitted' }))).toBe('expired');
  });

  it('does not stand in the way of a newer one', () => {
    const both = [issued('2026-01-10'), issued('2026-06-20')];
    expect(statuses(renewed, both, { asOf: '2026-06-30' })[0]?.state).toBe('accepted');
  });

  it('does not count towards the number wanted once it has expired', () => {
    const both = [issued('2026-01-10'), issued('2026-06-20')];
    expect(statuses({ ...renewed, count: 2 }, both, { asOf: '2026-06-30' })[0]?.state).toBe('expired');
  });
});

describe('the last day of a slot', () => {
  const stateAfter = (wanted: Partial<EvidenceRequirement>, asOf: string) => statuses(wanted, [], { asOf })[0]?.state;

  it('is still in time for what is due by the calendar', () => {
    expect(stateAfter(yearly, '2026-06-30')).toBe('upcoming');
    expect(stateAfter(yearly, '2026-07-01')).toBe('missing');
  });

  it('is already too late for an event, which has happened', () => {
    const due = { kind: 'after_slot', days: 1, count: 'calendar' } as const;
    const perEvent = { per: 'event', events: { metric: 'N', part: 'value' }, due } as const;
    expect(stateAfter(perEvent, '2026-06-30')).toBe('upcoming');
    expect(stateAfter(perEvent, '2026-07-01')).toBe('missing');
  });
});

describe('what was offered for a requirement but fits none of its slots', () => {
  function unplaced(
    wanted: Partial<EvidenceRequirement>,
    evidence: readonly Evidence[],
    events = 1,
  ): readonly Evidence[] {
    const made = set([area('1', [leaf('1.1', 5, 'rule', {}, { evidence: [requirement('r', wanted)] })])]);
    const known = facts({ N: fact.count(events) });
    const asOf = day('2026-12-31');
    return matchEvidence({ set: made, year: 2026, asOf, facts: known, calendar: EMPTY_CALENDAR, evidence }).unplaced;
  }

  it('is told, and nothing else', () => {
    const [fits, wrong, undated] = [issued('2026-05-15'), offered('r', { slot: '2026-13' }), offered('r')];
    expect(unplaced(monthly, [fits, wrong, undated])).toEqual([wrong, undated]);
    expect(unplaced(monthly, [fits])).toEqual([]);
  });

  it('is a document of two years ago, but not one of the year before', () => {
    const [before, older] = [issued('2025-01-01'), issued('2024-12-31')];
    expect(unplaced(yearly, [before, older])).toEqual([older]);
  });

  it('is what exceeds the number of events', () => {
    const byEvent = { per: 'event', events: { metric: 'N', part: 'value' } } as const;
    const [first, second] = [offered('r', { note: 'một' }), offered('r', { note: 'hai' })];
    expect(unplaced(byEvent, [first, second])).toEqual([second]);
    expect(unplaced(byEvent, [first, second], 2)).toEqual([]);
  });

  it('is nothing of a requirement that the set does not have', () => {
    expect(unplaced(yearly, [offered('other')])).toEqual([]);
  });
});

describe('whether a slot counts', () => {
  it.for([
    ['accepted', true, true],
    ['not_arising', true, true],
    ['submitted', false, true],
    ['returned', false, false],
    ['done_without_document', false, false],
    ['expired', false, false],
    ['proposed', false, false],
  ] as const)('%s: %s, and %s where submitted documents count', ([state, plain, withSubmitted]) => {
    const evidence = [offered('r', { state })];
    expect(statuses(yearly, evidence)[0]?.counts).toBe(plain);
    expect(statuses(yearly, evidence, { submittedCounts: true })[0]?.counts).toBe(withSubmitted);
  });

  it('is no for what is missing or upcoming', () => {
    expect(statuses(yearly, [], { submittedCounts: true, asOf: '2026-07-01' })[0]?.counts).toBe(false);
    expect(statuses(yearly, [], { submittedCounts: true, asOf: '2026-01-01' })[0]?.counts).toBe(false);
  });
});

describe('requirementsOf', () => {
  it('lists each requirement once, in the order of the criteria', () => {
    const [a, b, c] = [requirement('a'), requirement('b'), requirement('c')];
    const made = set([
      area('1', [leaf('1.1', 1, 'r', {}, { evidence: [b, a] }), leaf('1.2', 1, 'r', {}, { evidence: [a, c] })]),
    ]);
    expect(requirementsOf(made)).toEqual([b, a, c]);
  });
});
