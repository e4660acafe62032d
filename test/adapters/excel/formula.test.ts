import { describe, expect, it } from 'vitest';
import { clean, countOf, rounded, sumOf } from '../../../src/adapters/excel/formula.js';

describe('sumOf', () => {
  it('writes neighbours as a range and others one by one', () => {
    expect(sumOf('G', [5, 6, 7, 9, 12, 13])).toBe('SUM(G5:G7,G9,G12:G13)');
    expect(sumOf('G', [])).toBe('0');
    expect(countOf('K', [4, 6])).toBe('COUNT(K4,K6)');
  });
});

describe('rounded', () => {
  it('takes binary noise away before it rounds', () => {
    expect(clean('SUM(G5:G7)')).toBe('ROUND(SUM(G5:G7),10)');
    expect(rounded('G5', { places: 2, mode: 'half_up' })).toBe('ROUND(ROUND(G5,10),2)');
    expect(rounded('G5', { places: 3, mode: 'down' })).toBe('ROUNDDOWN(ROUND(G5,10),3)');
    expect(rounded('G5', { places: 2, mode: 'up' })).toBe('ROUNDUP(ROUND(G5,10),2)');
    expect(rounded('G5', { places: 1, mode: 'half_even' })).toContain('2*ROUND(ROUND(G5,10)*10/2,0)/10');
  });
});
