import { describe, expect, it } from 'vitest';
import {
  fillTemplate,
  renderExplanation,
  renderFact,
  renderFigure,
  renderMessage,
  renderTraceTree,
} from '../../../src/adapters/messages/index.js';
import { date, number, percent, points, text } from '../../../src/domain/message.js';
import type { Fact } from '../../../src/domain/metric.js';
import type { TraceNode } from '../../../src/domain/score.js';
import { award, day, exact, fact } from '../../support/builders.js';
import { scoredLeaf } from '../../support/explained.js';

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

  it.for([
    [{ places: 3, mode: 'half_even' }, '10,000 điểm = 0,500 điểm'],
    [{ places: 3, mode: 'half_up' }, '10,000 điểm = 0,501 điểm'],
    [{ places: 2, mode: 'up' }, '10,00 điểm = 0,51 điểm'],
  ] as const)('tells points as the set rounds them: %o', ([rounding, told]) => {
    const ratio = { kind: 'ratio', fullAt: exact(1), zeroDenominator: 'zero', blankIsZeroDenominator: false } as const;
    const set = { rounding: { ...rounding, at: 'leaf' } } as const;
    const rounded = scoredLeaf(ratio, { ratio: fact.ratio(1001, 20_000) }, { max: 10, set }).explain();
    expect(renderExplanation(rounded)).toContain(told);
    expect(renderTraceTree(rounded)[0]).toContain(told);
  });

  it('tells it as a tree with figures, rule and basis', () => {
    expect(renderTraceTree(trace)).toEqual([
      '923/1.000 = 92,3% × 20,00 điểm = 18,46 điểm',
      '  Số liệu: M1: 923/1.000 = 92,30%; số liệu đến 30/06/2026; nguồn: test',
      '  Quy tắc: ratio.x, phiên bản áp dụng từ 01/01/2026',
      '  Căn cứ: qd-x, Điều 2 (đối chiếu ngày 01/10/2026)',
      '  - Minh chứng đến hạn: đủ 3/3',
    ]);
  });
});

describe('renderFigure', () => {
  const texts: readonly (readonly [Fact | undefined, string])[] = [
    [fact.ratio(795, 876), '795/876 = 90,75%'],
    [fact.ratio(0, 0), '0/0 (mẫu số bằng 0)'],
    [fact.share('29,78%'), '29,78% (chưa có tử số, mẫu số)'],
    [fact.count(3099), '3.099'],
    [fact.score('6,3'), '6,3 điểm'],
    [fact.date('2026-01-12'), '12/01/2026'],
    [fact.open('99%'), 'trên 99% (chưa đủ để chấm)'],
    [fact.blank(), 'để trống'],
    [fact.notArising(), 'không phát sinh: test'],
    [fact.notApplicable(), 'không áp dụng: test'],
    [fact.awaitingGuidance(), 'chờ hướng dẫn: test'],
    [undefined, 'chưa có số liệu'],
  ];
  it.for(texts)('says %o as %s', ([given, text]) => {
    expect(renderFigure(given, undefined)).toBe(text);
  });

  it('names levels and parts as the rule does', () => {
    const parts = [
      { id: 'a', name: 'Hội nghị', award: award.points(1) },
      { id: 'b', name: 'Truyền thanh', award: award.points(1) },
    ];
    const checklist = { kind: 'checklist', mode: 'sum', parts, notArising: 'zero' } as const;
    expect(renderFigure(fact.parts('b'), undefined, checklist)).toBe('1/2 nội dung: Truyền thanh');
    expect(renderFigure(fact.parts(), undefined, checklist)).toBe('0/2 nội dung');
    expect(renderFigure(fact.level('zzz'), undefined, checklist)).toBe('zzz');
  });
});

describe('renderFact', () => {
  it('says day, source and note after the figure', () => {
    expect(renderFact({ ...fact.count(3), note: 'đã đối chiếu' })).toBe(
      '3; số liệu đến 30/06/2026; nguồn: test; ghi chú: đã đối chiếu',
    );
    expect(renderFact({ ...fact.ratio(1, 2), entry: 'computed' })).toBe(
      '1/2 = 50,00%; số liệu đến 30/06/2026; tính từ số liệu khác',
    );
  });
});
