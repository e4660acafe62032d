import { describe, expect, it } from 'vitest';
import { documentList, documentNumbers } from '../../../src/adapters/excel/evidence-text.js';
import { factText } from '../../../src/adapters/excel/fact-text.js';
import type { Fact } from '../../../src/domain/metric.js';
import { award, fact } from '../../support/builders.js';
import { example } from './example.js';

describe('factText', () => {
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
    expect(factText(given, undefined)).toBe(text);
  });

  it('names levels and parts as the rule does', () => {
    const parts = [
      { id: 'a', name: 'Hội nghị', award: award.points(1) },
      { id: 'b', name: 'Truyền thanh', award: award.points(1) },
    ];
    const checklist = { kind: 'checklist', mode: 'sum', parts, notArising: 'zero' } as const;
    expect(factText(fact.parts('b'), undefined, checklist)).toBe('1/2 nội dung: Truyền thanh');
    expect(factText(fact.parts(), undefined, checklist)).toBe('0/2 nội dung');
    expect(factText(fact.level('zzz'), undefined, checklist)).toBe('zzz');
  });
});

describe('documentList', () => {
  it('lists accepted documents by number and date, and what is still owed by period', () => {
    const leaf = example().assessment.score.leaves.find((each) => each.criterion.code === '2.1');
    const list = documentList(leaf?.evidence ?? []);
    expect(list.text).toBe(
      '- Báo cáo kết quả giải quyết hồ sơ: 12/BC-UBND ngày 02/04/2026; 31/BC-UBND ngày 03/07/2026. Chưa nộp: quý III/2026',
    );
    expect(list.files).toEqual(['evidence/q1/12.pdf', 'evidence/q2/31.pdf']);
    expect(list.proved).toBe(true);
  });

  it('tells many documents by period, with their numbers for the note over the cell', () => {
    const leaf = example().assessment.score.leaves.find((each) => each.criterion.code === '2.1');
    const [model] = (leaf?.evidence ?? []).filter((slot) => slot.state === 'accepted');
    if (model === undefined) throw new Error('the example has an accepted document');
    const month = (number: number) => {
      const label = `2026-0${number}`;
      const state = number === 2 || number === 9 ? ('missing' as const) : ('accepted' as const);
      const evidence = model.evidence.map((each) => ({ ...each, number: `${number}/BC-UBND` }));
      return { ...model, slot: { ...model.slot, label }, state, evidence: state === 'missing' ? [] : evidence };
    };
    const slots = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(month);
    expect(documentList(slots).text).toBe(
      '- Báo cáo kết quả giải quyết hồ sơ: tháng 1, 3–8/2026 (7/9). Chưa nộp: tháng 2, 9/2026',
    );
    expect(documentNumbers(slots)).toContain('- tháng 3/2026: 3/BC-UBND ngày 02/04/2026');
    expect(documentNumbers(leaf?.evidence ?? [])).toBe('');
  });

  it('says that nothing is asked for', () => {
    expect(documentList([])).toEqual({ text: 'Không yêu cầu tài liệu', files: [], proved: false });
  });
});
