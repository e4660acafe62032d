import { describe, expect, it } from 'vitest';
import {
  fillTemplate,
  renderExplanation,
  renderFact,
  renderMessage,
  renderTraceTree,
} from '../../../src/adapters/messages/index.js';
import { date, number, percent, points, text } from '../../../src/domain/message.js';
import type { TraceNode } from '../../../src/domain/score.js';
import { day, exact, fact } from '../../support/builders.js';

const VALUES = {
  numerator: number(exact(923)),
  denominator: number(exact(1000)),
  ratio: percent(exact('923/1000')),
  max: points(exact(20)),
  points: points(exact('18,46')),
};

describe('fillTemplate', () => {
  it('puts values in their places, each in its own form', () => {
    const values = {
      a: points(exact('1,5')),
      b: percent(exact('1/4'), 1),
      c: number(exact(3099)),
      d: date(day('2026-01-02')),
      e: text('x'),
    };
    expect(fillTemplate('{a} {b} {c} {d} {e}', values)).toBe('1,50 25,0% 3.099 02/01/2026 x');
  });

  it('shows an ellipsis for a value that is not there, also for names of the language', () => {
    expect(fillTemplate('{gone} {constructor}', {})).toBe('… …');
  });
});

describe('renderMessage', () => {
  it('fills the sentence of an id', () => {
    expect(renderMessage({ id: 'ratio.proportional', values: VALUES })).toBe(
      '923/1.000 = 92,3% × 20,00 điểm = 18,46 điểm',
    );
  });

  it('shows an id without a sentence as it is', () => {
    expect(renderMessage({ id: 'constructor', values: {} })).toBe('constructor');
  });
});

describe('traces', () => {
  const child: TraceNode = {
    message: 'evidence.complete',
    values: { have: number(exact(3)), due: number(exact(3)) },
    facts: [],
    basis: [],
    children: [],
  };
  const trace: TraceNode = {
    message: 'ratio.proportional',
    values: VALUES,
    facts: [{ metric: 'M1', fact: fact.ratio(923, 1000) }],
    rule: { id: 'ratio.x', from: day('2026-01-01') },
    basis: [{ document: 'qd-x', article: 'Điều 2', checkedOn: day('2026-10-01') }],
    children: [child],
  };

  it('tells the whole way in one line', () => {
    expect(renderExplanation(trace)).toBe('923/1.000 = 92,3% × 20,00 điểm = 18,46 điểm; Minh chứng đến hạn: đủ 3/3');
  });

  it('tells it as a tree with figures, rule and basis', () => {
    expect(renderTraceTree(trace)).toEqual([
      '923/1.000 = 92,3% × 20,00 điểm = 18,46 điểm',
      '  Số liệu: M1 = 923/1.000 (92,3%); số liệu đến 30/06/2026; nguồn: test',
      '  Quy tắc: ratio.x, phiên bản áp dụng từ 01/01/2026',
      '  Căn cứ: qd-x, Điều 2 (đối chiếu ngày 01/10/2026)',
      '  - Minh chứng đến hạn: đủ 3/3',
    ]);
  });
});

describe('renderFact', () => {
  it.for([
    [fact.ratio(0, 0), '0/0;'],
    [fact.share('99,6%', 1), '99,6%;'],
    [fact.count(3099), '3.099;'],
    [fact.date('2026-01-15'), '15/01/2026;'],
    [fact.parts(), 'chưa có việc nào;'],
    [fact.parts('a', 'b'), 'a; b;'],
    [fact.open('99%'), 'trên 99%;'],
    [fact.blank(), 'để trống;'],
    [fact.notArising(), 'không phát sinh (test);'],
    [fact.level('tot'), 'tot;'],
  ] as const)('says every kind of figure: %#', ([given, start]) => {
    expect(renderFact(given)).toMatch(start);
    expect(renderFact(given).startsWith(start)).toBe(true);
  });
});
