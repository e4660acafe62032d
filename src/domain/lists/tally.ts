import type { Formula } from '../formula.js';
import { Exact } from '../number.js';

/** What is known of one item, by symbol: có (1) or không (0), or a whole number; absent: 0. */
export type Attributes = Readonly<Record<string, number | boolean>>;

interface Group {
  readonly scope: ReadonlyMap<string, Exact>;
  count: number;
}

/**
 * Items that read the same for every condition counted as one group: a condition is then evaluated a few times, however
 * long the list is.
 */
export class Tally {
  readonly #groups = new Map<string, Group>();
  #total = 0;

  /** @param symbols what the conditions read; other attributes make no difference. */
  constructor(private readonly symbols: readonly string[]) {}

  get total(): number {
    return this.#total;
  }

  add(attributes: Attributes): void {
    this.#total += 1;
    const values = this.symbols.map((symbol) => numberOf(attributes[symbol]));
    const key = values.join(' ');
    const group = this.#groups.get(key);
    if (group !== undefined) {
      group.count += 1;
      return;
    }
    const scope = new Map(this.symbols.map((symbol, index) => [symbol, Exact.of(values[index] ?? 0)]));
    this.#groups.set(key, { scope, count: 1 });
  }

  /** How many items fulfil the condition. @throws FormulaError when it has no value for some item. */
  countWhere(condition: Formula<boolean>): number {
    let count = 0;
    for (const group of this.#groups.values()) if (condition.evaluate(group.scope)) count += group.count;
    return count;
  }
}

function numberOf(value: number | boolean | undefined): number {
  return typeof value === 'number' ? value : value === true ? 1 : 0;
}

/** The symbols that a condition names, out of those it may name. */
export function symbolsIn(text: string, allowed: Iterable<string>): string[] {
  const words = new Set(text.match(/[a-z_][a-z0-9_]*/gi) ?? []);
  return [...allowed].filter((symbol) => words.has(symbol));
}
