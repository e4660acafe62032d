import { describe, expect, it } from 'vitest';
import { lineCount, rowHeight } from '../../../src/adapters/excel/text-fit.js';

const SENTENCE = 'Tỷ lệ hồ sơ giải quyết đúng hạn trên tổng số hồ sơ tiếp nhận trong kỳ';

describe('lineCount', () => {
  it('counts the lines of wrapped text, more in a narrow column and in bold', () => {
    expect(lineCount({ text: 'Đã chấm', width: 12 })).toBe(1);
    expect(lineCount({ text: SENTENCE, width: 80 })).toBe(1);
    expect(lineCount({ text: SENTENCE, width: 20 })).toBeGreaterThan(2);
    expect(lineCount({ text: SENTENCE.repeat(4), width: 40, bold: true })).toBeGreaterThanOrEqual(
      lineCount({ text: SENTENCE.repeat(4), width: 40 }),
    );
  });

  it('counts every paragraph, also empty ones', () => {
    expect(lineCount({ text: 'a\n\nb', width: 10 })).toBe(3);
  });

  it('breaks a word that is wider than the column', () => {
    expect(lineCount({ text: 'SYNCED_WITH_PERSONAL_STORAGE', width: 10 })).toBeGreaterThan(2);
  });

  it('gives marks no width of their own', () => {
    expect(lineCount({ text: 'ế'.repeat(100), width: 40 })).toBe(lineCount({ text: 'e'.repeat(100), width: 40 }));
  });
});

describe('rowHeight', () => {
  it('is that of the tallest cell, and never above what a row can be', () => {
    const tall = rowHeight([
      { text: 'x', width: 10 },
      { text: SENTENCE, width: 12 },
    ]);
    expect(tall).toBeGreaterThan(rowHeight([{ text: 'x', width: 10 }]));
    expect(rowHeight([{ text: SENTENCE.repeat(100), width: 8 }])).toBe(409);
  });
});
