import { describe, expect, it } from 'vitest';
import { foldTyped, nearestTyped } from '../../src/cli/nearest.js';
import { type Column, table } from '../../src/cli/text/table.js';
import { hang, padStart, textWidth, wrap } from '../../src/cli/text/width.js';
import { recorder } from './support/recorder.js';

describe('textWidth', () => {
  it('counts what the eye sees, not code units', () => {
    expect(textWidth('Đại Sơn')).toBe(7);
    expect(textWidth('Đại Sơn'.normalize('NFD'))).toBe(7);
    expect(textWidth(`${String.fromCharCode(27)}[31mđỏ${String.fromCharCode(27)}[39m`)).toBe(2);
  });

  it('pads to columns', () => {
    expect(padStart('ếch', 5)).toBe('  ếch');
  });
});

describe('what is written', () => {
  const ESCAPE = String.fromCharCode(27);
  const hostile = `${ESCAPE}[2J${ESCAPE}[31mđỏ${ESCAPE}[39m\u202e\r\t.`;

  it('steers no terminal, and may be coloured only there', () => {
    const pipe = recorder();
    pipe.output.out([hostile]);
    expect(pipe.stdout()).toBe('\uFFFD[2J\uFFFD[31mđỏ\uFFFD[39m\uFFFD\uFFFD\t.\n');
    const screen = recorder({ terminal: true });
    screen.output.err([hostile]);
    expect(screen.stderr()).toBe(`\uFFFD[2J${ESCAPE}[31mđỏ${ESCAPE}[39m\uFFFD\uFFFD\t.\n`);
  });
});

describe('wrap', () => {
  it('breaks at spaces and keeps every word', () => {
    expect(wrap('một hai ba bốn năm', 8)).toEqual(['một hai', 'ba bốn', 'năm']);
  });

  it('breaks a word that is longer than the line, at a sign if there is one', () => {
    expect(wrap('CITIZEN_DATA_CONNECTED', 14)).toEqual(['CITIZEN_DATA_', 'CONNECTED']);
    expect(wrap('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
  });

  it('hangs following lines under the text', () => {
    expect(hang('  - ', 'một hai ba bốn năm sáu bảy', 24)).toEqual(['  - một hai ba bốn năm', '    sáu bảy']);
  });
});

describe('table', () => {
  const columns: Column[] = [
    { title: 'Mã', align: 'text' },
    { title: 'Tên', align: 'text' },
    { title: 'Còn lấy được', align: 'number' },
  ];

  it('lines up numbers at the right', () => {
    expect(
      table(
        columns,
        [
          ['1', 'Ngắn', '1,00'],
          ['', 'Cộng', '10,00'],
        ],
        100,
      ),
    ).toEqual(['Mã  Tên   Còn lấy được', '──  ────  ────────────', '1   Ngắn          1,00', '    Cộng         10,00']);
  });

  it('never grows wider than the screen', () => {
    const long = 'một hai ba bốn năm sáu bảy tám chín mười '.repeat(5).trim();
    for (const width of [40, 60, 79, 80, 100, 120]) {
      const lines = table(columns, [['1', long, '1,00']], width);
      expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(width);
    }
  });

  it('stacks a table of more figures than the screen holds', () => {
    const many: Column[] = [
      ...columns,
      ...Array.from({ length: 14 }, () => ({ title: 'Điểm', align: 'number' }) as const),
    ];
    const cells = ['1', 'Ngắn', '1,00', ...Array.from({ length: 14 }, () => '100,00')];
    const lines = table(many, [cells], 100);
    expect(lines[0]).toBe('1 · Ngắn');
    expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(100);
  });

  it('stacks the cells of a row on a narrow screen, without empty ones', () => {
    expect(
      table(
        columns,
        [
          ['1', 'Ngắn', '1,00'],
          ['', 'Cộng', ''],
        ],
        60,
      ),
    ).toEqual(['1 · Ngắn', '    còn lấy được 1,00', 'Cộng']);
  });
});

describe('nearestTyped', () => {
  it('finds what was meant, marks and case apart', () => {
    expect(nearestTyped('phong kinh te', ['Phòng Kinh tế', 'Văn phòng'])).toBe('Phòng Kinh tế');
    expect(nearestTyped('scroe', ['score', 'check'])).toBe('score');
    expect(nearestTyped('ontime', ['ON_TIME', 'FULL'])).toBe('ON_TIME');
    expect(nearestTyped('3.2', ['3.2.1', '4'])).toBe('3.2.1');
  });

  it('says nothing when nothing is near', () => {
    expect(nearestTyped('zzzzzz', ['score', 'check'])).toBeUndefined();
  });

  it('folds Vietnamese letters, also đ', () => {
    expect(foldTyped('  Đường Hoá – 1.10 ')).toBe('duong hoa 1 10');
  });
});
