import { describe, expect, it } from 'vitest';
import { documentList, documentNumbers } from '../../../src/adapters/excel/evidence-text.js';
import { example } from './example.js';

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
