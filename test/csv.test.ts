import { describe, expect, it } from 'vitest';
import { csvText } from '../src/application/csv.js';

describe('a table for a spreadsheet program', () => {
  it('opens with marks, in columns, and runs nothing', () => {
    const text = csvText([
      ['Điểm', '=HYPERLINK("x")'],
      ['-1,25', 'a;b'],
      ['@a', '-a'],
      ['\tb', '+1'],
    ]);
    expect(text).toBe('\uFEFFĐiểm;"\'=HYPERLINK(""x"")"\r\n-1,25;"a;b"\r\n\'@a;\'-a\r\n\'\tb;+1\r\n');
  });
});
