import type Fraction from 'fraction.js';
import { type Formula, FormulaError, type FormulaScope } from '../../src/domain/formula.js';
import { Exact } from '../../src/domain/number.js';
import { fraction, greatest, least } from './reference/fraction.js';

/** A formula as a tree, so that a test can compute it twice: with `Exact` for the engine, with fractions beside it. */
export type Tree =
  | { readonly op: 'number'; readonly value: Exact }
  | { readonly op: 'symbol'; readonly name: string }
  | { readonly op: 'plus' | 'minus' | 'times' | 'over' | 'min' | 'max'; readonly left: Tree; readonly right: Tree }
  | { readonly op: 'if_at_least'; readonly left: Tree; readonly right: Tree; readonly yes: Tree; readonly no: Tree };

export class TreeFormula implements Formula {
  readonly text: string;
  readonly symbols: readonly string[];

  constructor(readonly tree: Tree) {
    this.text = textOf(tree);
    this.symbols = [...new Set(symbolsOf(tree))];
  }

  evaluate(scope: FormulaScope): Exact {
    return exactValue(this.tree, scope);
  }
}

function exactValue(tree: Tree, scope: FormulaScope): Exact {
  if (tree.op === 'number') return tree.value;
  if (tree.op === 'symbol') {
    const value = scope.get(tree.name);
    if (value === undefined) throw new FormulaError(`no value for ${tree.name}`);
    return value;
  }
  const left = exactValue(tree.left, scope);
  const right = exactValue(tree.right, scope);
  switch (tree.op) {
    case 'plus':
      return left.plus(right);
    case 'minus':
      return left.minus(right);
    case 'times':
      return left.times(right);
    case 'over':
      if (right.isZero()) throw new FormulaError('division by zero');
      return left.dividedBy(right);
    case 'min':
      return Exact.min(left, right);
    case 'max':
      return Exact.max(left, right);
    case 'if_at_least':
      return exactValue(left.atLeast(right) ? tree.yes : tree.no, scope);
  }
}

/** The same with fractions; undefined where the formula has no value. */
export function fractionValue(tree: Tree, scope: ReadonlyMap<string, Fraction>): Fraction | undefined {
  if (tree.op === 'number') return fraction(tree.value);
  if (tree.op === 'symbol') return scope.get(tree.name);
  const left = fractionValue(tree.left, scope);
  const right = fractionValue(tree.right, scope);
  if (left === undefined || right === undefined) return undefined;
  switch (tree.op) {
    case 'plus':
      return left.add(right);
    case 'minus':
      return left.sub(right);
    case 'times':
      return left.mul(right);
    case 'over':
      return right.equals(0) ? undefined : left.div(right);
    case 'min':
      return least(left, right);
    case 'max':
      return greatest(left, right);
    case 'if_at_least':
      return fractionValue(left.gte(right) ? tree.yes : tree.no, scope);
  }
}

function symbolsOf(tree: Tree): string[] {
  if (tree.op === 'number') return [];
  if (tree.op === 'symbol') return [tree.name];
  const both = [...symbolsOf(tree.left), ...symbolsOf(tree.right)];
  return tree.op === 'if_at_least' ? [...both, ...symbolsOf(tree.yes), ...symbolsOf(tree.no)] : both;
}

const SIGNS = { plus: '+', minus: '-', times: '*', over: '/' } as const;

function textOf(tree: Tree): string {
  if (tree.op === 'number') return `${tree.value}`;
  if (tree.op === 'symbol') return tree.name;
  const [left, right] = [textOf(tree.left), textOf(tree.right)];
  if (tree.op === 'if_at_least') return `(${left} >= ${right} ? ${textOf(tree.yes)} : ${textOf(tree.no)})`;
  if (tree.op === 'min' || tree.op === 'max') return `${tree.op}(${left}, ${right})`;
  return `(${left} ${SIGNS[tree.op]} ${right})`;
}
