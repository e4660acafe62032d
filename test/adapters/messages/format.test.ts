import { describe, expect, it } from 'vitest';
import {
  daysText,
  formatDate,
  formatDifference,
  formatNumber,
  formatPercent,
  formatPoints,
  slotName,
  slotNames,
} from '../../../src/adapters/messages/index.js';
import { day, exact } from '../../support/builders.js';

describe('formatPoints', () => {
  it.for([
    ['18,15', '18,15'],
    ['20', '20,00'],
    ['6,826', '6,83'],
    ['-0,005', '-0,01'],
    ['1234,5', '1.234,50'],
    ['0', '0,00'],
  ])('prints %s as %s', ([value, text]) => {
    expect(formatPoints(exact(value ?? ''))).toBe(text);
  });

  it('follows the number of decimals of the set', () => {
    expect(formatPoints(exact('2/3'), 3)).toBe('0,667');
    expect(formatPoints(exact('100'), 0)).toBe('100');
  });

  it('signs a difference, except when there is none', () => {
    expect(['0,5', '-0,5', '0'].map((each) => formatDifference(exact(each)))).toEqual(['+0,50', '-0,50', '0,00']);
  });
});

describe('formatPercent', () => {
  it('shows at most two decimals and no trailing zeros unless asked for a number of them', () => {
    expect(formatPercent(exact('9075/10000'))).toBe('90,75%');
    expect(formatPercent(exact('996/1000'))).toBe('99,6%');
    expect(formatPercent(exact('1'))).toBe('100%');
    expect(formatPercent(exact('0'))).toBe('0%');
    expect(formatPercent(exact('996/1000'), 2)).toBe('99,60%');
  });
});

describe('formatNumber', () => {
  it('groups thousands with points and writes a decimal comma', () => {
    expect(['3099', '12,5', '1234567', '100', '1/3', '-3080'].map((each) => formatNumber(exact(each)))).toEqual([
      '3.099',
      '12,5',
      '1.234.567',
      '100',
      '0,3333',
      '-3.080',
    ]);
  });
});

describe('formatDate', () => {
  it('puts the day first', () => {
    expect(formatDate(day('2026-10-09'))).toBe('09/10/2026');
  });
});

describe('daysText', () => {
  it('says in words what the number alone would not', () => {
    expect([-3, 0, 12].map(daysText)).toEqual(['quá 3 ngày', 'hết hạn hôm nay', 'còn 12 ngày']);
  });
});

describe('slotName', () => {
  it('says the period of a slot in words', () => {
    expect(['2026', '2026-Q3', '2026-09', '2026#2', 'khác'].map(slotName)).toEqual([
      'năm 2026',
      'quý III/2026',
      'tháng 9/2026',
      'lần 2 năm 2026',
      'khác',
    ]);
  });

  it('says several periods of a year as runs', () => {
    const labels = ['2026-01', '2026-03', '2026-04', '2026-05', '2026-Q1', '2026-Q3', '2026#2', '2026#3', '2026#4'];
    expect(slotNames(labels)).toBe('tháng 1, 3–5/2026, quý I, III/2026, lần 2–4 năm 2026');
    expect(slotNames(['2026', '2025-12', '2026-01'])).toBe('năm 2026, tháng 12/2025, tháng 1/2026');
  });
});
