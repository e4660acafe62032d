import {
  create,
  createConditionalNode,
  createConstantNode,
  createFunctionNode,
  createNode,
  createOperatorNode,
  createParenthesisNode,
  createParse,
  createSymbolNode,
  type EvalFunction,
  type FactoryFunctionMap,
  factory,
  type MathJsInstance,
  type MathNode,
} from 'mathjs';
import { Exact } from '../../domain/number.js';

/** What compiled expressions call: exact arithmetic and nothing else. */
const ARITHMETIC = {
  add: (a: Exact, b: Exact) => a.plus(b),
  subtract: (a: Exact, b: Exact) => a.minus(b),
  multiply: (a: Exact, b: Exact) => a.times(b),
  divide: (a: Exact, b: Exact) => a.dividedBy(b),
  unaryMinus: (a: Exact) => a.negated(),
  min: (...values: Exact[]) => values.reduce(Exact.min),
  max: (...values: Exact[]) => values.reduce(Exact.max),
  abs: (a: Exact) => a.abs(),
  equal: (a: Exact, b: Exact) => a.equals(b),
  unequal: (a: Exact, b: Exact) => !a.equals(b),
  smaller: (a: Exact, b: Exact) => a.compare(b) < 0,
  smallerEq: (a: Exact, b: Exact) => a.compare(b) <= 0,
  larger: (a: Exact, b: Exact) => a.compare(b) > 0,
  largerEq: (a: Exact, b: Exact) => a.compare(b) >= 0,
  not: (a: boolean) => !a,
  // The second side is computed only when it decides: `b != 0 and a / b > 1` must not divide by zero.
  and: lazily((first, second) => first() && second()),
  or: lazily((first, second) => first() || second()),
};

type Side = () => boolean;

/** An operator that gets its sides uncomputed; mathjs tells such functions by `rawArgs`. */
function lazily(decide: (first: Side, second: Side) => boolean) {
  const evaluate = ([first, second]: readonly MathNode[], _math: unknown, scope: Map<string, unknown>) =>
    decide(
      () => valueOfSide(first, scope),
      () => valueOfSide(second, scope),
    );
  return Object.assign(evaluate, { rawArgs: true });
}

const COMPILED = new WeakMap<MathNode, EvalFunction>();

function valueOfSide(node: MathNode | undefined, scope: Map<string, unknown>): boolean {
  if (node === undefined) return false;
  let code = COMPILED.get(node);
  if (code === undefined) {
    code = node.compile();
    COMPILED.set(node, code);
  }
  return code.evaluate(scope) === true;
}

/** Syntax that the parser knows and we refuse: such a node only carries its type to the allow-list. */
const REFUSED = [
  'AccessorNode',
  'ArrayNode',
  'AssignmentNode',
  'BlockNode',
  'FunctionAssignmentNode',
  'IndexNode',
  'ObjectNode',
  'RangeNode',
  'RelationalNode',
];

/** The parser asks for typed functions and takes the signature for one string. */
const typed = Object.assign((_name: string, signatures: { readonly string: unknown }) => signatures.string, {
  addConversion: () => undefined,
});

/**
 * mathjs cut down to its parser and compiler, computing with `Exact`. Its own number types, matrices, units and the
 * functions that could reach code (`import`, `evaluate`, `createUnit`, …) are not there at all; it also loads six times
 * faster than with them.
 */
export const math = create(
  [
    createNode,
    createConstantNode,
    createSymbolNode,
    createOperatorNode,
    createParenthesisNode,
    createFunctionNode,
    createConditionalNode,
    createParse,
    ...REFUSED.map((type) => factory(type, [], () => refusedNode(type))),
    factory('typed', [], () => typed),
    factory('isBounded', [], () => () => true),
    factory('numeric', [], () => Exact.from),
    ...Object.entries(ARITHMETIC).map(([name, compute]) => factory(name, [], () => compute)),
  ] as unknown as FactoryFunctionMap,
  { predictable: true },
) as unknown as Pick<MathJsInstance, 'parse'>;

function refusedNode(type: string) {
  return class {
    readonly isNode = true;
    readonly type = type;
  };
}
