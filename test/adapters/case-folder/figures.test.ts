import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigure } from '../../../src/adapters/case-folder/figures.js';
import { Exact } from '../../../src/domain/number.js';

const value = (written: string, whole: boolean): string | undefined => {
  const reading = readFigure(written, whole);
  return reading.kind === 'number' ? `${reading.value}` : undefined;
};

describe('readFigure', () => {
  it('reads every whole number in a count, plain, with thousands points or spaces', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), (n) => {
        const grouped = new Intl.NumberFormat('vi-VN').format(n);
        expect(value(`${n}`, true)).toBe(`${n}`);
        expect(value(grouped, true)).toBe(`${n}`);
        expect(value(grouped.replaceAll('.', ' '), true)).toBe(`${n}`);
      }),
    );
  });

  it('reads a decimal figure exactly, with comma or point, unless it could be thousands', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999 }), fc.nat({ max: 99 }), (whole, hundredths) => {
        const decimals = String(hundredths).padStart(2, '0');
        const expected = `${Exact.from(`${whole}.${decimals}`)}`;
        expect(value(`${whole},${decimals}`, false)).toBe(expected);
        expect(value(`${whole}.${decimals}`, false)).toBe(expected);
      }),
    );
  });

  it('never guesses what three digits behind a mark mean', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.nat({ max: 999 }), (before, behind) => {
        const digits = String(behind).padStart(3, '0');
        expect(readFigure(`${before},${digits}`, true)).toMatchObject({ kind: 'problem', code: 'F005' });
        expect(readFigure(`${before}.${digits}`, false)).toMatchObject({ kind: 'problem', code: 'F005' });
      }),
    );
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (written, whole) => {
        expect(readFigure(written, whole).kind).toMatch(/^(?:number|share|open|problem)$/);
      }),
    );
  });
});
