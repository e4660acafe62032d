import { describe, expect, it } from 'vitest';
import { mathjsFormulas } from '../../../src/adapters/expressions/mathjs-formulas.js';
import { FormulaRefused } from '../../../src/application/ports/formula-compiler.js';
import { FormulaError } from '../../../src/domain/formula.js';
import { exact } from '../../support/builders.js';

type Values = Readonly<Record<string, number | string>>;

const scope = (values: Values) => new Map(Object.entries(values).map(([name, value]) => [name, exact(value)] as const));
const value = (text: string, values: Values = {}) =>
  `${mathjsFormulas.number(text, Object.keys(values)).evaluate(scope(values))}`;
const holds = (text: string, values: Values = {}) =>
  mathjsFormulas.condition(text, Object.keys(values)).evaluate(scope(values));

/** Why an expression was refused, and where. */
function refusal(text: string, symbols: readonly string[] = ['a', 'b'], kind: 'number' | 'condition' = 'number') {
  try {
    mathjsFormulas[kind](text, symbols);
  } catch (error) {
    if (error instanceof FormulaRefused) return { reason: error.reason, detail: error.detail, at: error.position };
    throw error;
  }
  return 'accepted';
}
const reason = (...args: Parameters<typeof refusal>) => {
  const found = refusal(...args);
  return found === 'accepted' ? found : found.reason;
};

describe('an expression of numbers', () => {
  it.for([
    ['1 + 2 * 3', '7'],
    ['(1 + 2) * 3', '9'],
    ['10 - 2 - 3', '5'],
    ['12 / 2 / 3', '2'],
    ['-2 * 3', '-6'],
    ['--2', '2'],
    ['2 - -3', '5'],
    ['min(3, 1, 2)', '1'],
    ['max(3, 1, 2)', '3'],
    ['min(4)', '4'],
    ['abs(-1/2)', '1/2'],
    ['abs(1/2)', '1/2'],
    ['1 < 2 ? 10 : 20', '10'],
    ['1 > 2 ? 10 : 20', '20'],
    ['1 > 2 ? 1 : 3 > 2 ? 2 : 3', '2'],
    ['0.25', '1/4'],
  ] as const)('%s is %s', ([text, wanted]) => {
    expect(value(text)).toBe(wanted);
  });

  it('reads its symbols', () => {
    expect(value('a * (b - 1)', { a: 3, b: '2,5' })).toBe('9/2');
  });

  it('is exact', () => {
    expect(value('0.1 + 0.2')).toBe('3/10');
    expect(value('1 / 3 * 3')).toBe('1');
    expect(value('a / 49 * 49', { a: 1 })).toBe('1');
    expect(value('9007199254740993 + 1')).toBe('9007199254740994');
    expect(value('0.1 * 3 == 0.3 ? 1 : 0')).toBe('1');
  });

  it('gives the same again, and keeps what it was given', () => {
    const formula = mathjsFormulas.number('a + 1', ['a']);
    const given = scope({ a: 1 });
    expect([formula.evaluate(given), formula.evaluate(given)].map(String)).toEqual(['2', '2']);
    expect([...given.keys()]).toEqual(['a']);
    expect(formula.text).toBe('a + 1');
    expect(formula.symbols).toEqual(['a']);
  });
});

describe('a condition', () => {
  it.for([
    ['a == b', false, true, false],
    ['a != b', true, false, true],
    ['a < b', true, false, false],
    ['a <= b', true, true, false],
    ['a > b', false, false, true],
    ['a >= b', false, true, true],
  ] as const)('%s compares numbers', ([text, below, equal, above]) => {
    expect([holds(text, { a: 1, b: 2 }), holds(text, { a: 2, b: 2 }), holds(text, { a: 3, b: 2 })]).toEqual([
      below,
      equal,
      above,
    ]);
  });

  it('sees equal numbers however they came about', () => {
    expect(holds('a / 3 == b', { a: 1, b: '1/3' })).toBe(true);
  });

  it.for([
    ['1 < 2 and 2 < 3', true],
    ['1 < 2 and 3 < 2', false],
    ['2 < 1 or 2 < 3', true],
    ['2 < 1 or 3 < 2', false],
    ['not (1 < 2)', false],
    ['not (2 < 1)', true],
    ['1 < 2 ? 1 < 2 : 2 < 1', true],
  ] as const)('%s is %s', ([text, wanted]) => {
    expect(holds(text)).toBe(wanted);
  });
});

describe('an expression without a value', () => {
  it.for([
    ['1 / 0', {}],
    ['a / b', { a: 1, b: 0 }],
    ['a / (b - b)', { a: 1, b: 7 }],
    ['min(1, a / b)', { a: 1, b: 0 }],
  ] as const)('throws FormulaError: %s', ([text, values]) => {
    expect(() => value(text, values)).toThrow(FormulaError);
    expect(() => value(text, values)).toThrow(text);
  });

  it('throws FormulaError when a symbol has no value', () => {
    expect(() => mathjsFormulas.number('a + 1', ['a']).evaluate(new Map())).toThrow(FormulaError);
  });

  it('has a value when the branch that divides by zero is not taken', () => {
    expect(value('b == 0 ? 0 : a / b', { a: 1, b: 0 })).toBe('0');
  });
});

describe('an expression that is refused', () => {
  it.for([
    ['', 'syntax', 0],
    ['   ', 'syntax', 0],
    ['1 +', 'syntax', 3],
    ['(1 + 2', 'syntax', 6],
    ['1 2', 'syntax', 2],
    ['a + * b', 'syntax', 4],
    ['a +  c', 'unknown_symbol', 5],
    ['a ^ b', 'not_allowed', 0],
    ['1 + a!', 'not_allowed', 4],
    ['a mod b', 'not_allowed', 0],
    ['10%', 'not_allowed', 2],
    ['1 + 2 a', 'not_allowed', 4],
    ['sqrt(a)', 'not_allowed', 0],
    ['1 + min()', 'not_allowed', 4],
    ['abs(a, b)', 'not_allowed', 0],
    ['"text"', 'not_allowed', 0],
    ['+a', 'not_allowed', 0],
    ['a & b', 'not_allowed', 0],
    ['a xor b', 'not_allowed', 0],
    ['true', 'not_allowed', 0],
    ['1 + .5', 'syntax', 0],
    ['a + pi', 'unknown_symbol', 4],
  ] as const)('says why and where: %s', ([text, why, at]) => {
    expect(refusal(text)).toMatchObject({ reason: why, at });
  });

  it.for([
    'a = 1',
    'a; b',
    '[a, b]',
    '[1:3]',
    'a[1]',
    'a.b',
    '{a: 1}',
    'f(x) = x',
    '1:3',
    'a < b < 1',
    'a in b',
    'a to b',
    "a'",
    'a .* b',
  ])('is syntax that the parser knows and we do not: %s', (text) => {
    expect(['not_allowed', 'unknown_symbol', 'syntax']).toContain(reason(text));
  });

  it('names the symbol that is not known', () => {
    expect(refusal('a + total')).toEqual({ reason: 'unknown_symbol', detail: 'total', at: 4 });
  });

  it('names the percent sign', () => {
    expect(refusal('a + 10%')).toEqual({ reason: 'not_allowed', detail: '%', at: 6 });
  });
});

describe('numbers and conditions', () => {
  it.for([
    ['a < b', 'number', 'a < b', 0],
    ['a + b', 'condition', 'a + b', 0],
    ['1 + (a < b)', 'number', '(a < b)', 4],
    ['a and b', 'condition', 'a', 0],
    ['not a', 'condition', 'a', 4],
    ['a < b and b', 'condition', 'b', 4],
    ['min(a, a < b)', 'number', 'a < b', 7],
    ['a ? 1 : 2', 'number', 'a', 0],
    ['a < b ? 1 : a < b', 'number', 'a < b', 0],
    ['(a < b) == (b < a)', 'condition', '(a < b)', 0],
    ['-(a < b)', 'number', '(a < b)', 1],
  ] as const)('do not mix: %s as %s', ([text, kind, detail, at]) => {
    expect(refusal(text, ['a', 'b'], kind)).toEqual({ reason: 'wrong_type', detail, at });
  });
});

describe('an attack', () => {
  it.for([
    'import("fs")',
    'import({pi: 3}, {override: true})',
    'evaluate("1+1")',
    'parse("1")',
    'compile("1")',
    'createUnit("a")',
    'constructor',
    '__proto__',
    'a.constructor',
    'a["constructor"]',
    'constructor.constructor("return process")()',
    'cos.constructor("return process")()',
    'min.constructor("return process")()',
    'process.exit(1)',
    'require("fs")',
    'globalThis',
    'toString()',
    'hasOwnProperty("a")',
    'min.apply(a)',
    'f(x) = x; f(1)',
    'a = 5',
    'x -> x',
    '`a`',
  ])('is refused before anything runs: %s', (text) => {
    expect(['not_allowed', 'unknown_symbol', 'syntax']).toContain(reason(text));
  });

  it('cannot hide behind a symbol with a telling name', () => {
    expect(reason('constructor', ['constructor'])).toBe('accepted');
    expect(value('constructor + 1', { constructor: 1 })).toBe('2');
    expect(() => mathjsFormulas.number('toString + 1', ['toString']).evaluate(new Map())).toThrow(FormulaError);
  });
});

describe('the size of an expression', () => {
  it('is at most 500 characters', () => {
    const padded = (length: number) => `a${' '.repeat(length - 2)}`.concat(' ');
    expect(reason(padded(500))).toBe('accepted');
    expect(refusal(padded(501))).toEqual({ reason: 'too_long', detail: '500', at: 500 });
  });

  it('is at most 200 parts', () => {
    const sum = (terms: number) => Array.from({ length: terms }, () => 'a').join('+');
    expect(reason(sum(100))).toBe('accepted');
    expect(reason(`-${sum(100)}`)).toBe('accepted');
    expect(refusal(`--${sum(100)}`)).toEqual({ reason: 'too_long', detail: '200', at: 0 });
  });

  it('is at most 20 values for a minimum or maximum', () => {
    const call = (name: string, count: number) => `${name}(${Array.from({ length: count }, () => '1').join(',')})`;
    for (const name of ['min', 'max']) {
      expect(reason(call(name, 20))).toBe('accepted');
      expect(reason(call(name, 21))).toBe('not_allowed');
    }
  });
});
