import { exact } from '../builders.js';
import { type Tree, TreeFormula } from '../formula-tree.js';
import type { Random } from './random.js';

const CONSTANTS = ['0', '1', '2', '1/2', '3/4', '95/100', '10'] as const;

/** A formula over the given symbols; some have no value for some inputs (a division by zero). */
export function randomFormula(random: Random, symbols: readonly string[]): TreeFormula {
  return new TreeFormula(randomTree(random, symbols, 3));
}

function randomTree(random: Random, symbols: readonly string[], depth: number): Tree {
  if (depth === 0 || random.chance(0.2)) {
    return random.chance(0.7)
      ? { op: 'symbol', name: random.pick(symbols) }
      : { op: 'number', value: exact(random.pick(CONSTANTS)) };
  }
  const part = () => randomTree(random, symbols, depth - 1);
  const op = random.pick(['plus', 'minus', 'times', 'times', 'over', 'min', 'max', 'if_at_least'] as const);
  if (op === 'if_at_least') return { op, left: part(), right: part(), yes: part(), no: part() };
  return { op, left: part(), right: part() };
}
