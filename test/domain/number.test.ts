import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { Exact, ExactError, type RoundingMode } from '../../src/domain/number.js';
import { exact } from '../support/builders.js';
import { rounded } from '../support/reference/fraction.js';

const MAX = BigInt(Number.MAX_SAFE_INTEGER);
const MODES: readonly RoundingMode[] = ['half_up', 'half_even', 'down', 'up'];

/** Small figures, figures at the edge of safe integers, and figures far beyond it. */
const whole = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: MAX - 3n, max: MAX + 3n }),
  fc.bigInt({ min: -MAX - 3n, max: -MAX + 3n }),
  fc.bigInt({ min: -(10n ** 10n), max: 10n ** 10n }),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
);
const positive = whole.map((value) => (value === 0n ? 1n : value < 0n ? -value : value));

/** The same number twice: ours, made in one of the ways it can be made, and a fraction.js fraction. */
const pair = fc.tuple(whole, positive, fc.boolean()).map(([n, d, asNumbers]) => {
  const safe = n <= MAX && n >= -MAX && d <= MAX;
  return { ours: asNumbers && safe ? Exact.of(Number(n), Number(d)) : Exact.of(n, d), theirs: new Fraction(n, d) };
});
const runs = { numRuns: 3000 };

describe('exact arithmetic', () => {
  it('agrees with fraction.js on sums, differences and products of any size', () => {
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        expect(`${a.ours.plus(b.ours)}`).toBe(a.theirs.add(b.theirs).toFraction());
        expect(`${a.ours.minus(b.ours)}`).toBe(a.theirs.sub(b.theirs).toFraction());
        expect(`${a.ours.times(b.ours)}`).toBe(a.theirs.mul(b.theirs).toFraction());
      }),
      runs,
    );
  });

  it('agrees with fraction.js on quotients', () => {
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        fc.pre(!b.ours.isZero());
        expect(`${a.ours.dividedBy(b.ours)}`).toBe(a.theirs.div(b.theirs).toFraction());
      }),
      runs,
    );
  });

  it('agrees with fraction.js on order, sign, wholeness and the whole number below', () => {
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        const order = Math.sign(Number(a.theirs.compare(b.theirs)));
        expect(Math.sign(a.ours.compare(b.ours))).toBe(order);
        expect([a.ours.equals(b.ours), a.ours.lessThan(b.ours), a.ours.atLeast(b.ours)]).toEqual([
          order === 0,
          order < 0,
          order >= 0,
        ]);
        expect(`${Exact.min(a.ours, b.ours)} ${Exact.max(a.ours, b.ours)}`).toBe(
          order <= 0 ? `${a.ours} ${b.ours}` : `${b.ours} ${a.ours}`,
        );
        expect(a.ours.sign()).toBe(Math.sign(Number(a.theirs.compare(0))));
        expect(a.ours.isZero()).toBe(a.theirs.equals(0));
        expect(a.ours.isWhole()).toBe(a.theirs.d === 1n);
        expect(`${a.ours.floor()}`).toBe(a.theirs.floor().toFraction());
      }),
      runs,
    );
  });

  it('tells apart numbers that a double cannot', () => {
    fc.assert(
      fc.property(pair, positive, ({ ours }, size) => {
        const bit = Exact.of(1n, size);
        expect(ours.plus(bit).compare(ours)).toBeGreaterThan(0);
        expect(`${ours.plus(bit).minus(bit)}`).toBe(`${ours}`);
      }),
      runs,
    );
  });

  it('keeps long sums exact', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), (terms) => {
        const theirs = terms.reduce((sum, term) => sum.add(term.theirs), new Fraction(0));
        expect(`${Exact.sum(terms.map((term) => term.ours))}`).toBe(theirs.toFraction());
      }),
      { numRuns: 500 },
    );
  });

  it('refuses to divide by zero', () => {
    expect(() => exact(1).dividedBy(exact(0))).toThrow(ExactError);
    expect(() => Exact.of(1, 0)).toThrow(ExactError);
    expect(() => Exact.of(1n, 0n)).toThrow(ExactError);
  });

  it.for([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses the double %d as a whole number', (value) => {
    expect(() => Exact.of(value)).toThrow(ExactError);
  });

  it('moves the sign of a denominator up', () => {
    expect(`${Exact.of(1, -2)} ${Exact.of(-1n, -2n)} ${Exact.of(3n, -6n)}`).toBe('-1/2 1/2 -1/2');
  });
});

describe('rounding', () => {
  it.for(MODES)('%s agrees with the schoolbook formula at any size and number of places', (mode) => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 0, max: 12 }), ({ ours, theirs }, places) => {
        expect(`${ours.round(places, mode)}`).toBe(rounded(theirs, places, mode).toFraction());
      }),
      runs,
    );
  });

  it.for(MODES)('%s leaves a rounded number as it is', (mode) => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 0, max: 10 }), ({ ours }, places) => {
        const once = ours.round(places, mode);
        expect(`${once.round(places, mode)}`).toBe(`${once}`);
      }),
    );
  });

  const ties: readonly (readonly [RoundingMode, string, string])[] = [
    ['half_up', '2,345', '2.35'],
    ['half_up', '-2,345', '-2.35'],
    ['half_up', '2,3449999999', '2.34'],
    ['half_even', '2,345', '2.34'],
    ['half_even', '2,355', '2.36'],
    ['half_even', '-2,345', '-2.34'],
    ['half_even', '2,3450000001', '2.35'],
    ['down', '2,349', '2.34'],
    ['down', '-2,349', '-2.34'],
    ['up', '2,341', '2.35'],
    ['up', '-2,341', '-2.35'],
    ['up', '2,34', '2.34'],
  ];
  it.for(ties)('%s takes %s to %s', ([mode, value, expected]) => {
    expect(exact(value).round(2, mode).toDecimal(2)).toBe(expected);
  });

  it('half up at the third decimal of a real score: 4 × 0,923 / 0,98', () => {
    const points = exact(4).times(exact('923/1000')).dividedBy(exact('98%'));
    expect(points.round(2).toDecimal(2)).toBe('3.77');
  });

  it('never gives minus zero', () => {
    for (const mode of MODES) expect(Object.is(exact('-1/1000').round(2, mode).toNumber(), -0)).toBe(false);
    expect(exact('-0,001').toDecimal(2)).toBe('0.00');
  });
});

describe('exact text', () => {
  it('reads back what it writes', () => {
    fc.assert(
      fc.property(pair, ({ ours, theirs }) => {
        const [numerator, denominator] = ours.reduced();
        expect(`${ours}`).toBe(theirs.toFraction());
        expect(JSON.stringify(ours)).toBe(`"${ours}"`);
        expect(`${Exact.fromBigParts(numerator, denominator)}`).toBe(`${ours}`);
        if (`${ours}`.length < 30) expect(`${Exact.parse(`${ours}`)}`).toBe(`${ours}`);
      }),
      runs,
    );
  });

  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 30 });
  it('reads a decimal with a comma or a point, and a percentage', () => {
    fc.assert(
      fc.property(fc.boolean(), digits, digits, (negative, whole, decimals) => {
        const sign = negative ? '-' : '';
        const value = new Fraction(BigInt(sign + whole + decimals), 10n ** BigInt(decimals.length));
        expect(`${Exact.parse(`${sign}${whole},${decimals}`)}`).toBe(value.toFraction());
        expect(`${Exact.parse(` ${sign}${whole}.${decimals} `)}`).toBe(value.toFraction());
        expect(`${Exact.parse(`${sign}${whole},${decimals}%`)}`).toBe(value.div(100).toFraction());
      }),
    );
  });

  const readings = [
    ['2', '2'],
    ['-2,5', '-5/2'],
    ['2.50', '5/2'],
    ['95/100', '19/20'],
    ['98%', '49/50'],
    ['1/3%', '1/300'],
    ['007', '7'],
    ['-0', '0'],
  ] as const;
  it.for(readings)('reads "%s" as %s', ([text, expected]) => {
    expect(`${Exact.parse(text)}`).toBe(expected);
  });

  it.for([
    '',
    '-',
    '+1',
    '1.000,5',
    '1 000',
    '1e3',
    '.5',
    '5.',
    '1/0',
    '1/-2',
    '1/2/3',
    '0x10',
    'NaN',
    '٣',
    '5 %',
    '1,5/2',
    '--1',
    '1'.repeat(31),
  ])('refuses "%s"', (text) => {
    expect(Exact.parse(text)).toBeUndefined();
    expect(() => Exact.from(text)).toThrow(ExactError);
  });

  it('writes a decimal with as many places as asked for, rounded half up', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 0, max: 6 }), ({ ours, theirs }, places) => {
        const text = ours.toDecimal(places);
        expect(text).toMatch(places === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${places}}$`));
        expect(new Fraction(text).toFraction()).toBe(rounded(theirs, places, 'half_up').toFraction());
      }),
      runs,
    );
  });

  it('gives a double near to a fraction of any size', () => {
    expect(Exact.of(10n ** 30n + 1n, 3n * 10n ** 30n).toNumber()).toBeCloseTo(1 / 3, 12);
    expect(Exact.of(-(10n ** 30n) - 1n, 3n).toNumber() / (-1e30 / 3)).toBeCloseTo(1, 12);
    expect(Exact.of(1n, 10n ** 30n).toNumber()).toBeCloseTo(0, 12);
  });

  it('gives the nearest double of a small fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (n, d) => {
        expect(Exact.of(n, d).toNumber()).toBe(n === 0 ? 0 : n / d);
      }),
    );
  });
});
