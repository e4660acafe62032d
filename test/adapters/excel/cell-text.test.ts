import { describe, expect, it } from 'vitest';
import { CELL_LIMIT, cellText } from '../../../src/adapters/excel/cell-text.js';

describe('cellText', () => {
  it('takes control characters out and keeps line breaks', () => {
    expect(cellText('a\u0000b\u0007c\r\nd\te\u007f')).toBe('abc\nd e');
  });

  it('leaves text that looks like a formula as it is', () => {
    expect(cellText('=HYPERLINK("http://x")')).toBe('=HYPERLINK("http://x")');
    expect(cellText('-1.10')).toBe('-1.10');
  });

  it('writes Vietnamese letters in one form', () => {
    expect(cellText('Hóa'.normalize('NFD'))).toBe('Hóa'.normalize('NFC'));
  });

  it('drops half of a surrogate pair and keeps whole ones', () => {
    expect(cellText('x\ud800y😀\udc00z')).toBe('xy😀z');
  });

  it('escapes what a spreadsheet program would decode', () => {
    expect(cellText('_x0041_ và _y')).toBe('_x005F_x0041_ và _y');
  });

  it('cuts text at the limit of a cell and says so', () => {
    const text = cellText('á'.repeat(CELL_LIMIT + 1));
    expect(text).toHaveLength(CELL_LIMIT);
    expect(text.endsWith('(đã cắt bớt)')).toBe(true);
    expect(cellText('a'.repeat(CELL_LIMIT))).toBe('a'.repeat(CELL_LIMIT));
  });
});
