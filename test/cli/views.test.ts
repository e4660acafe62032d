import { describe, expect, it } from 'vitest';
import { textWidth } from '../../src/cli/text/width.js';
import { boardLines } from '../../src/cli/views/board.js';
import { blockTitle } from '../../src/cli/views/heading.js';
import { missingLines } from '../../src/cli/views/missing.js';
import { scoreLines } from '../../src/cli/views/score.js';
import { exact, fact, facts, moment, ratioRule, rules, set } from '../support/builders.js';
import { engineScore } from '../support/score.js';
import { recorder } from './support/recorder.js';
import { SAMPLE_SET, sampleScored } from './support/scored-set.js';

const ESCAPE = String.fromCharCode(27);

describe('the title over a ranking', () => {
  it('names the block, or says that there are none', () => {
    expect(blockTitle('xa', 3)).toBe('Khối xã: 3 đơn vị');
    expect(blockTitle('', 2)).toBe('Không chia khối: 2 đơn vị');
  });
});

describe('the summary of a score', () => {
  const text = scoreLines(sampleScored(), recorder().output).join('\n');

  it('says whose score of which index it is, for when, and that the set is an illustration', () => {
    expect(text).toMatch(/^XÃ THỬ · Chỉ số thử\n/);
    expect(text).toContain('Kỳ 01/01/2026 - 31/12/2026 · Tính đến ngày 30/06/2026 · Khối xã');
    expect(text).toContain('! Bộ tiêu chí minh họa');
  });

  it('shows both totals when something does not apply', () => {
    expect(text).toContain('/ 27,50');
    expect(text).toContain('Chỉ số quy về thang 30:');
    expect(text).toContain('2,00 điểm của các nội dung không áp dụng để ngoài');
    expect(text).toContain('Còn chờ số liệu, hướng dẫn, khảo sát hoặc thẩm định: 1,50 điểm.');
  });

  it('has no total where no figure was handed in', () => {
    const score = engineScore({
      set: SAMPLE_SET,
      rules: rules(ratioRule('r.ratio'), ratioRule('r.nhan')),
      facts: facts({}),
      moment: moment(),
    });
    const lines = scoreLines(sampleScored({ score }), recorder().output).join('\n');
    expect(lines).toMatch(/Tổng điểm: chưa có số liệu, tối đa [0-9,]+\n/);
    expect(lines).not.toContain('Chỉ số: 0,00');
    expect(areaLines(lines)).toEqual([
      '1 Tiêu chí 1 chưa có 21,50 0,00 21,50 0,00',
      '2 Tiêu chí 2 chưa có 8,00 0,00 8,00 0,00',
      'Cộng chưa có 29,50 0,00 29,50 0,00',
    ]);
    expect(lines).toContain('còn lấy được 20,00 (chưa có điểm, tối đa 20,00)');
    expect(lines).not.toContain('đang có 0,00');
    expect(lines).toContain('khác với 0 điểm');
  });

  it('tells points of zero that are known apart from points that nobody knows', () => {
    const score = engineScore({
      set: SAMPLE_SET,
      rules: rules(ratioRule('r.ratio'), ratioRule('r.nhan')),
      facts: facts({ DUNG_HAN: fact.ratio(0, 100) }),
      moment: moment(),
    });
    const lines = scoreLines(sampleScored({ score }), recorder().output).join('\n');
    expect(areaLines(lines)[0]).toContain('1 Tiêu chí 1 0,00 21,50');
    expect(areaLines(lines)[1]).toContain('2 Tiêu chí 2 chưa có 8,00');
    expect(lines).toContain('(đang có 0,00/20,00)');
  });

  it('prints area figures that add up in both directions', () => {
    const rows = areaRows(text);
    const [sum = [], ...parts] = [rows.at(-1) ?? [], ...rows.slice(0, -1)];
    expect(parts.length).toBe(2);
    sum.forEach((value, column) => {
      expect(parts.reduce((total, row) => total + (row[column] ?? 0), 0)).toBe(value);
    });
    for (const [, max = 0, secured = 0, recoverable = 0, lost = 0] of rows)
      expect(secured + recoverable + lost).toBe(max);
  });

  it('keeps the states apart and names the criteria in them', () => {
    expect(text).toContain('Chưa có số liệu: 1 tiêu chí, tối đa 1,50 điểm: 1.2');
    expect(text).toContain('Không áp dụng: 1 tiêu chí, tối đa 2,00 điểm: 2.2');
  });

  it('tells where points are and which figures are wanted', () => {
    expect(text).toContain('- 2.1 Tiêu chí 2.1: còn lấy được 4,00 (đang có 2,00/6,00)');
    expect(text).toContain('cần có: Tỷ lệ chưa có số liệu (nguồn: Hệ thống của tỉnh)');
  });

  it('lists missing evidence by department and by points, with last day and days left', () => {
    expect(text).toContain('Minh chứng còn thiếu: 2 mục, 1,75 điểm phụ thuộc vào đó');
    expect(text).toMatch(/Trung tâm Phục vụ hành chính công +1 +0 +1,25\nVăn phòng +1 +1 +0,50/);
    expect(text).toMatch(/1,25 +Báo cáo quý \(1\.1, 2\.1\): Trả +quý I\/2026 +05\/04\/2026 +còn 3 ngày/);
    expect(text).toMatch(/0,50 +Báo cáo quý \(1\.1, 2\.1\) +quý I\/2026 +05\/04\/2026 +quá 12 ngày/);
  });

  it('gives the codes for handing in only where all missing evidence is listed', () => {
    const scored = sampleScored();
    const all = missingLines(scored, scored.assessment.missing, recorder({ columns: 200 }).output).join('\n');
    expect(all).toContain('[bao-cao-quy 2026-Q1]');
    expect(all).toContain('Trong ngoặc vuông là mã loại và kỳ');
    expect(text).not.toContain('[bao-cao-quy');
  });

  it('says what does not fit and what would', () => {
    expect(text).toContain('- Cần xem lại (X99): Chênh 19 hồ sơ.');
    expect(text).toContain('Phương án: tiếp nhận 3.080 hồ sơ');
  });

  it('puts the most severe risk first, with word, sign, points, department, last day and next step', () => {
    const risks = text.slice(text.indexOf('Nguy cơ mất điểm'));
    expect(risks).toContain('▲ Nguy cơ cao 2 · ● Theo dõi 1 · ○ Lưu ý 1');
    expect(risks).toContain('▲ 1,25 điểm · 1.2 ');
    expect(risks).toContain('Trung tâm Phục vụ hành chính công · hạn cuối 15/07/2026 · Thiếu minh chứng (2)');
    expect(risks).toContain('Việc cần làm: ');
    expect(risks).toContain('Xem cụ thể: cchc risks');
    expect(risks).not.toContain('{');
  });

  it('tells every point of the maximum on the board, with cause, department, day and next step', () => {
    const board = boardLines(sampleScored(), recorder().output).join('\n');
    expect(board).toMatch(/Tối đa .* = đã chắc .* \+ còn lấy được .* \+ đã mất /);
    expect(board).toContain('▲ Nguy cơ cao 0');
    expect(board).toContain('Hạn cuối: ');
    expect(board).not.toMatch(/[{}]|undefined/);
  });

  it('says under the total what cannot wait', () => {
    expect(text).toContain('Cần chú ý: 1 chỗ số liệu không khớp · 2 nguy cơ cao · 1 minh chứng quá hạn.');
  });

  it('shows a published score beside ours with the difference and its cause', () => {
    expect(text).toMatch(/Tổng +20,50 +20,46 +-0,04 +01\/06\/2026 +Khác ngày số liệu/);
  });

  it('says so when there is nothing to do', () => {
    const calm = sampleScored({ missing: [], risks: [], checks: [], published: [] });
    const lines = scoreLines(calm, recorder().output).join('\n');
    expect(lines).toContain('Không còn thiếu minh chứng nào.');
    expect(lines).toContain('Mọi kiểm tra đều đạt.');
    expect(lines).toContain('Chưa thấy nguy cơ nào.');
    expect(lines).not.toContain('So với điểm đã công bố');
  });

  it('follows the decimals of the set', () => {
    const rounding = { ...SAMPLE_SET.rounding, places: 3 };
    const fine = scoreLines(sampleScored({}, set(SAMPLE_SET.areas, { rounding })), recorder().output).join('\n');
    expect(fine).toContain('/ 27,500');
  });
});

describe('the form on a screen', () => {
  it.for([60, 80, 100, 120])('stays within %i columns', (columns) => {
    const lines = scoreLines(sampleScored(), recorder({ columns }).output);
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(columns);
  });

  it('uses colour only at a terminal that wants it, and the words are the same', () => {
    const plain = scoreLines(sampleScored(), recorder().output).join('\n');
    const coloured = scoreLines(sampleScored(), recorder({ terminal: true }).output).join('\n');
    expect(plain).not.toContain(ESCAPE);
    expect(coloured).toContain(ESCAPE);
    expect(coloured.replace(new RegExp(`${ESCAPE}\\[[0-9;]*m`, 'g'), '')).toBe(plain);
    const refused = recorder({ terminal: true, env: { NO_COLOR: '1' } });
    expect(scoreLines(sampleScored(), refused.output).join('\n')).toBe(plain);
  });
});

/** The figures of the area table in hundredths: base areas, then the sum. */
function areaRows(text: string): number[][] {
  const lines = text.slice(text.indexOf('Điểm theo lĩnh vực')).split('\n').slice(3);
  const end = lines.findIndex((line) => line.includes('Cộng'));
  return lines
    .slice(0, end + 1)
    .map((line) => (line.match(/-?\d+,\d{2}/g) ?? []).map((each) => +exact(each).times(exact(100)).toString()));
}

/** The table of areas, blanks run together. */
function areaLines(text: string): string[] {
  const lines = text.slice(text.indexOf('Điểm theo lĩnh vực')).split('\n').slice(3);
  const end = lines.findIndex((line) => line.includes('Cộng'));
  return lines.slice(0, end + 1).map((line) => line.trim().replace(/\s+/g, ' '));
}
