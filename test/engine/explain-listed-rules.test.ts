import { describe, expect, it } from 'vitest';
import type { RuleBody, RuleOf } from '../../src/domain/rule.js';
import { award, exact, fact } from '../support/builders.js';
import { explained, scoredLeaf, step } from '../support/explained.js';

describe('the explanation of levels', () => {
  const levels: RuleBody = {
    kind: 'levels',
    levels: [
      { id: 'tot', name: 'Tốt', award: award.share('1/2') },
      { id: 'qua', name: 'Quá mức', award: award.points(30) },
    ],
    irreversible: false,
    notArising: 'full',
  };

  it('names the chosen level, at most for all points', () => {
    expect(explained(levels, { level: fact.level('tot') })).toEqual([
      'levels.chosen',
      { level: 'Tốt', points: '10,00', max: '20,00' },
    ]);
    expect(explained(levels, { level: fact.level('qua') })[1]).toMatchObject({ points: '20,00' });
  });

  it('tells a level that the rule does not know', () => {
    expect(explained(levels, { level: fact.level('kem') })).toEqual(['levels.unknown', { level: 'kem' }]);
    expect(explained(levels, { level: fact.count(1) })).toEqual(['levels.unknown', { level: '' }]);
  });

  it('tells why there is none', () => {
    expect(explained(levels, { level: fact.notArising() })[0]).toBe('not_arising.full');
    expect(explained(levels, { level: fact.awaitingGuidance() })).toEqual([
      'state.awaiting_guidance',
      { reason: 'test' },
    ]);
  });
});

describe('the explanation of a checklist', () => {
  const part = (id: string, name: string) => ({ id, name, award: award.points(8) });
  const checklist = (mode: 'sum' | 'all'): RuleBody => ({
    kind: 'checklist',
    mode,
    parts: [part('a', 'Kế hoạch'), part('b', 'Báo cáo'), part('c', 'Kiểm tra')],
    notArising: 'pending',
  });

  it.for([
    ['sum', '16,00'],
    ['all', '0,00'],
  ] as const)('of mode %s names what is done and what is lacking', ([mode, points]) => {
    expect(explained(checklist(mode), { done: fact.parts('c', 'a') })).toEqual([
      `checklist.${mode}.incomplete`,
      { done: 'Kế hoạch; Kiểm tra', lacking: 'Báo cáo', points, max: '20,00' },
    ]);
  });

  it.for(['sum', 'all'] as const)('of mode %s tells when all is done', (mode) => {
    expect(explained(checklist(mode), { done: fact.parts('c', 'a', 'b') })).toEqual([
      `checklist.${mode}.complete`,
      { done: 'Kế hoạch; Báo cáo; Kiểm tra', lacking: '', points: '20,00', max: '20,00' },
    ]);
  });

  it('takes anything else for nothing done', () => {
    expect(explained(checklist('sum'), { done: fact.count(1) })[1]).toMatchObject({ done: '', points: '0,00' });
  });

  it('tells why there is no list', () => {
    expect(explained(checklist('sum'), {})[0]).toBe('state.not_reported');
    expect(explained(checklist('sum'), { done: fact.notArising() })[0]).toBe('not_arising.pending');
  });
});

describe('the explanation of counts', () => {
  const count: RuleOf<'count'> = {
    kind: 'count',
    start: award.share('1/2'),
    terms: [
      { input: 'good', each: award.points('0,5'), per: exact(2), above: exact(1) },
      { input: 'bad', each: award.points(-3), per: exact(1), above: exact(0) },
    ],
    overrides: [{ input: 'worst', points: exact(-2) }],
    floor: exact(0),
    notArising: 'zero',
  };

  it('tells the start, and every term with its count and points', () => {
    const trace = scoredLeaf(count, { good: fact.count(6), bad: fact.count(1) }).explain();
    expect(step(trace)).toEqual(['count.sum', { start: '10,00', points: '8,00', max: '20,00' }]);
    expect(trace.children.map(step)).toEqual([
      ['count.term.units', { input: 'GOOD', count: '6', units: '2', each: '0,50', points: '1,00' }],
      [
        'count.term',
        { input: 'BAD', count: '1', units: '1', each: expect.stringMatching(/3,00$/), points: expect.any(String) },
      ],
    ]);
  });

  it('tells whole units wherever they are not the count itself', () => {
    const term = { input: 'n', each: award.points(1), per: exact(1), above: exact(0) };
    const messageOf = (given: Partial<typeof term>) => {
      const body = { ...count, terms: [{ ...term, ...given }] };
      return scoredLeaf(body, { n: fact.count(4) }).explain().children[0]?.message;
    };
    expect(messageOf({})).toBe('count.term');
    expect(messageOf({ per: exact(2) })).toBe('count.term.units');
    expect(messageOf({ above: exact(2) })).toBe('count.term.units');
  });

  it('counts nothing for a term that is not reported, or did not arise', () => {
    const trace = scoredLeaf(count, { good: fact.score(3), bad: fact.notArising() }).explain();
    expect(trace.children.map((child) => step(child)[1])).toMatchObject([
      { count: '3', points: '0,50' },
      { count: '0', points: '0,00' },
    ]);
  });

  it('names a term that is not wired by its own name', () => {
    const trace = scoredLeaf(count, { good: fact.count(3) }).explain();
    expect(trace.children.map((child) => step(child)[1].input)).toEqual(['GOOD', 'bad']);
  });

  it('tells the case that decides all by itself', () => {
    const [message, values] = explained(count, { good: fact.count(6), worst: fact.count(2) });
    expect(message).toBe('count.override');
    expect(values).toEqual({ count: '2', points: expect.stringMatching(/2,00$/) });
    expect(explained(count, { good: fact.count(6), worst: fact.count(0) })[0]).toBe('count.sum');
  });

  it('cuts at the cap and at the floor', () => {
    expect(explained({ ...count, cap: exact(11) }, { good: fact.count(99) })[1]).toMatchObject({ points: '11,00' });
    expect(explained(count, { good: fact.count(999) })[1]).toMatchObject({ points: '20,00' });
    expect(explained(count, { bad: fact.count(9) })[1]).toMatchObject({ points: '0,00' });
  });

  it('tells why nothing was counted, with the reason that was given', () => {
    expect(explained(count, {})).toEqual(['state.not_reported', { reason: '' }]);
    expect(explained(count, { good: fact.notArising() })[0]).toBe('not_arising.zero');
    expect(explained(count, { good: fact.notApplicable(), bad: fact.count(1) })).toEqual([
      'state.not_applicable',
      { reason: 'test' },
    ]);
    expect(explained(count, { bad: fact.awaitingGuidance() })).toEqual(['state.awaiting_guidance', { reason: 'test' }]);
  });
});

describe('the explanation of a deadline', () => {
  const deadline: RuleOf<'deadline'> = {
    kind: 'deadline',
    due: { month: 6, day: 12, yearOffset: 0 },
    offsetDays: 0,
    days: 'calendar',
    onTime: award.share(1),
    late: [{ within: 10, award: award.share('1/2') }],
    notArising: 'full',
  };

  it('tells the day and the last day', () => {
    expect(explained(deadline, { date: fact.date('2026-06-12') })).toEqual([
      'deadline.on_time',
      { date: '12/06/2026', due: '12/06/2026', late: '0', points: '20,00', max: '20,00' },
    ]);
  });

  it('tells how many days it was late, of the kind that counts', () => {
    expect(explained(deadline, { date: fact.date('2026-06-15') })).toEqual([
      'deadline.late.calendar',
      { date: '15/06/2026', due: '12/06/2026', late: '3', points: '10,00', max: '20,00' },
    ]);
    expect(explained({ ...deadline, days: 'working' }, { date: fact.date('2026-06-15') })).toEqual([
      'deadline.late.working',
      { date: '15/06/2026', due: '12/06/2026', late: '1', points: '10,00', max: '20,00' },
    ]);
  });

  it('tells the last day while the work is not done', () => {
    expect(explained(deadline, {})).toEqual(['deadline.passed', { due: '12/06/2026' }]);
    expect(explained({ ...deadline, offsetDays: -2 }, {})).toEqual(['deadline.passed', { due: '10/06/2026' }]);
  });

  it('tells until when there is time, the last day included', () => {
    expect(explained(deadline, {}, { asOf: '2026-06-12' })).toEqual(['deadline.open', { due: '12/06/2026' }]);
    expect(explained(deadline, {}, { asOf: '2026-06-13' })).toEqual(['deadline.passed', { due: '12/06/2026' }]);
  });

  it('tells no last day while that depends on a date that is not reported', () => {
    const { due: _, ...afterAnother } = deadline;
    expect(explained(afterAnother, {})).toEqual(['state.not_reported', { reason: '' }]);
    expect(explained(afterAnother, { date: fact.date('2026-06-15') })[0]).toBe('state.not_reported');
    expect(explained(afterAnother, { due: fact.count(3) })[0]).toBe('state.not_reported');
    expect(explained(afterAnother, { due: fact.date('2026-06-20') })).toEqual([
      'deadline.passed',
      { due: '20/06/2026' },
    ]);
  });

  it('tells the other states', () => {
    expect(explained(deadline, { date: fact.notArising() })[0]).toBe('not_arising.full');
    expect(explained(deadline, { date: fact.notApplicable() })).toEqual(['state.not_applicable', { reason: 'test' }]);
    expect(explained(deadline, { date: fact.count(1) })).toEqual(['state.failed', { reason: '' }]);
  });
});
