/**
 * Exact rational arithmetic (số hữu tỷ chính xác). Scores are never binary floats.
 *
 * A value is kept as a fraction of two safe integers while it fits, and as a fraction of two BigInts when it does
 * not; callers cannot tell which. Fractions are reduced only when they would overflow or are printed, because almost
 * every score of a commune is a small number of hundredths.
 */
export type RoundingMode = 'half_up' | 'half_even' | 'down' | 'up';

const MAX = Number.MAX_SAFE_INTEGER;
const POWERS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000] as const;

/** Thrown for a division by zero or a malformed literal; a fault of the caller, never of a user's figure. */
export class ExactError extends Error {}

export class Exact {
  static readonly ZERO = new Exact(0, 1);
  static readonly ONE = new Exact(1, 1);
  static readonly HUNDRED = new Exact(100, 1);

  /** `den` is always positive; both parts are safe integers, or both are BigInts. */
  private constructor(
    private readonly num: number | bigint,
    private readonly den: number | bigint,
  ) {}

  /** A fraction of two whole numbers. @throws ExactError when the denominator is zero or a part is not whole. */
  static of(numerator: number | bigint, denominator: number | bigint = 1): Exact {
    if (typeof numerator === 'number' && typeof denominator === 'number') {
      if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) {
        throw new ExactError(`not a whole number: ${numerator}/${denominator}`);
      }
      if (denominator === 0) throw new ExactError('division by zero');
      return denominator < 0 ? new Exact(-numerator, -denominator) : new Exact(numerator, denominator);
    }
    return fromBig(BigInt(numerator), BigInt(denominator));
  }

  /**
   * Reads exact text: `2`, `-2,5`, `2.5`, `95/100`, `98%`. One decimal separator (point or comma), no grouping.
   * @returns undefined when the text is anything else.
   */
  static parse(text: string): Exact | undefined {
    const match = /^(-?)(\d{1,30})(?:[.,](\d{1,30})|\/(\d{1,30}))?(%?)$/.exec(text.trim());
    if (!match) return undefined;
    const [, sign, whole = '', decimals = '', denominator, percent] = match;
    if (denominator !== undefined && BigInt(denominator) === 0n) return undefined;
    const scale = denominator === undefined ? 10n ** BigInt(decimals.length) : BigInt(denominator);
    const magnitude = BigInt(whole + decimals);
    return fromBig(sign === '-' ? -magnitude : magnitude, percent === '%' ? scale * 100n : scale);
  }

  /** As `parse`, for literals in code and tests. @throws ExactError when the text is not exact. */
  static from(text: string): Exact {
    const value = Exact.parse(text);
    if (value === undefined) throw new ExactError(`not an exact number: ${text}`);
    return value;
  }

  static sum(values: Iterable<Exact>): Exact {
    let total = Exact.ZERO;
    for (const value of values) total = total.plus(value);
    return total;
  }

  static min(a: Exact, b: Exact): Exact {
    return a.compare(b) <= 0 ? a : b;
  }

  static max(a: Exact, b: Exact): Exact {
    return a.compare(b) >= 0 ? a : b;
  }

  plus(other: Exact): Exact {
    return Exact.#add(this, other.num, other.den);
  }

  minus(other: Exact): Exact {
    return Exact.#add(this, -other.num, other.den);
  }

  times(other: Exact): Exact {
    return Exact.#multiply(this, other.num, other.den);
  }

  /** @throws ExactError when `other` is zero. */
  dividedBy(other: Exact): Exact {
    const { num, den } = other;
    if (num === 0 || num === 0n) throw new ExactError('division by zero');
    return num < 0 ? Exact.#multiply(this, -den, -num) : Exact.#multiply(this, den, num);
  }

  negated(): Exact {
    return Exact.ZERO.minus(this);
  }

  abs(): Exact {
    return this.num < 0 ? this.negated() : this;
  }

  /** Negative, zero or positive as `this` is below, equal to or above `other`. */
  compare(other: Exact): number {
    const { num: a, den: b } = this;
    const { num: c, den: d } = other;
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      if (b === d) return a - c;
      const left = a * d;
      const right = c * b;
      if (fits(left) && fits(right)) return left - right;
    }
    const left = BigInt(a) * BigInt(d);
    const right = BigInt(c) * BigInt(b);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  equals(other: Exact): boolean {
    return this.compare(other) === 0;
  }

  lessThan(other: Exact): boolean {
    return this.compare(other) < 0;
  }

  atLeast(other: Exact): boolean {
    return this.compare(other) >= 0;
  }

  isZero(): boolean {
    return this.num === 0 || this.num === 0n;
  }

  /** -1, 0 or 1. */
  sign(): number {
    return this.num > 0 ? 1 : this.num < 0 ? -1 : 0;
  }

  isWhole(): boolean {
    return BigInt(this.num) % BigInt(this.den) === 0n;
  }

  /** The largest whole number not above this one. */
  floor(): Exact {
    const numerator = BigInt(this.num);
    const denominator = BigInt(this.den);
    const quotient = numerator / denominator;
    const below = numerator % denominator < 0n ? quotient - 1n : quotient;
    return fromBig(below, 1n);
  }

  /**
   * Rounds to `places` decimals. `half_up` sends a half away from zero (làm tròn nửa lên), also for negatives;
   * `down` cuts towards zero and `up` goes away from zero.
   */
  round(places: number, mode: RoundingMode = 'half_up'): Exact {
    const scale = POWERS[places];
    const { num, den } = this;
    if (scale !== undefined && typeof num === 'number' && typeof den === 'number') {
      if (scale % den === 0) return this;
      const magnitude = num < 0 ? -num : num;
      const scaled = magnitude * scale;
      if (scaled <= MAX) {
        const rest = scaled % den;
        const quotient = (scaled - rest) / den;
        const units = quotient + step(mode, rest * 2 - den, rest !== 0, quotient % 2 === 1);
        return new Exact(num < 0 && units !== 0 ? -units : units, scale);
      }
    }
    const bigScale = 10n ** BigInt(places);
    const bigDen = BigInt(den);
    const scaled = (num < 0 ? -BigInt(num) : BigInt(num)) * bigScale;
    const rest = scaled % bigDen;
    const quotient = scaled / bigDen;
    const units = quotient + BigInt(step(mode, Number(rest * 2n - bigDen), rest !== 0n, quotient % 2n === 1n));
    return fromBig(num < 0 ? -units : units, bigScale);
  }

  /** Decimal text with a point and exactly `places` decimals, rounded half up: the form of JSON output. */
  toDecimal(places: number): string {
    const rounded = this.round(places);
    const units = (BigInt(rounded.num) * 10n ** BigInt(places)) / BigInt(rounded.den);
    const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
    const sign = units < 0n ? '-' : '';
    return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }

  /** The nearest double: only for drawing and for spreadsheet cells, never for arithmetic on scores. */
  toNumber(): number {
    const [numerator, denominator] = this.reduced();
    if (fits(Number(numerator)) && fits(Number(denominator))) return Number(numerator) / Number(denominator);
    return +this.toDecimal(15);
  }

  /** Numerator and denominator in lowest terms. */
  reduced(): readonly [bigint, bigint] {
    return lowest(BigInt(this.num), BigInt(this.den));
  }

  /** `n` or `n/d` in lowest terms: reads back exactly. */
  toString(): string {
    const [numerator, denominator] = this.reduced();
    return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;
  }

  toJSON(): string {
    return this.toString();
  }

  static #add({ num: a, den: b }: Exact, c: number | bigint, d: number | bigint): Exact {
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      if (b === d) {
        const same = a + c;
        if (fits(same)) return new Exact(same, b);
      }
      const left = a * d;
      const right = c * b;
      const numerator = left + right;
      const denominator = b * d;
      if (fits(left) && fits(right) && fits(numerator) && denominator <= MAX) return new Exact(numerator, denominator);
    }
    return fromBig(BigInt(a) * BigInt(d) + BigInt(c) * BigInt(b), BigInt(b) * BigInt(d));
  }

  static #multiply({ num: a, den: b }: Exact, c: number | bigint, d: number | bigint): Exact {
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      const numerator = a * c;
      const denominator = b * d;
      if (fits(numerator) && denominator <= MAX) return new Exact(numerator, denominator);
    }
    return fromBig(BigInt(a) * BigInt(c), BigInt(b) * BigInt(d));
  }

  /** The only door for BigInt parts: reduces, and goes back to plain numbers when they fit. */
  static fromBigParts(numerator: bigint, denominator: bigint): Exact {
    if (denominator === 0n) throw new ExactError('division by zero');
    const [n, d] = denominator < 0n ? lowest(-numerator, -denominator) : lowest(numerator, denominator);
    const small = n <= BigInt(MAX) && n >= BigInt(-MAX) && d <= BigInt(MAX);
    return small ? new Exact(Number(n), Number(d)) : new Exact(n, d);
  }
}

const fromBig = Exact.fromBigParts;

function fits(value: number): boolean {
  return value <= MAX && value >= -MAX;
}

/** 1 when a magnitude with this remainder goes up to the next unit. `againstHalf` is twice the rest minus the whole. */
function step(mode: RoundingMode, againstHalf: number, hasRest: boolean, odd: boolean): 0 | 1 {
  switch (mode) {
    case 'half_up':
      return againstHalf >= 0 ? 1 : 0;
    case 'half_even':
      return againstHalf > 0 || (againstHalf === 0 && odd) ? 1 : 0;
    case 'down':
      return 0;
    case 'up':
      return hasRest ? 1 : 0;
  }
}

function lowest(numerator: bigint, denominator: bigint): readonly [bigint, bigint] {
  let a = numerator < 0n ? -numerator : numerator;
  let b = denominator;
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? [0n, 1n] : [numerator / a, denominator / a];
}
