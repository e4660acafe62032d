import type { ConstantNode, FunctionNode, MathNode, OperatorNode, SymbolNode } from 'mathjs';
import { FormulaRefused } from '../../application/ports/formula-compiler.js';
import { Exact } from '../../domain/number.js';

export type ValueType = 'number' | 'condition';

const ARITHMETIC = new Set(['add', 'subtract', 'multiply', 'divide', 'unaryMinus']);
const COMPARISONS = new Set(['equal', 'unequal', 'smaller', 'smallerEq', 'larger', 'largerEq']);
const LOGIC = new Set(['and', 'or', 'not']);
/** Name → fewest and most arguments. */
const FUNCTIONS = new Map<string, readonly [number, number]>([
  ['min', [1, 20]],
  ['max', [1, 20]],
  ['abs', [1, 1]],
]);
const MAX_NODES = 200;

/**
 * Walks a parsed expression and lets only the listed syntax through, with types: numbers and conditions do not mix.
 * @throws FormulaRefused naming what is not allowed.
 */
export class AllowList {
  #nodes = 0;

  constructor(
    private readonly text: string,
    private readonly symbols: ReadonlySet<string>,
  ) {}

  typeOf(node: MathNode): ValueType {
    this.#nodes += 1;
    if (this.#nodes > MAX_NODES) throw new FormulaRefused('too_long', String(MAX_NODES), 0);
    switch (node.type) {
      case 'ConstantNode':
        return this.#constant(node as ConstantNode);
      case 'SymbolNode':
        return this.#symbol(node as SymbolNode);
      case 'ParenthesisNode':
        return this.typeOf((node as unknown as { content: MathNode }).content);
      case 'OperatorNode':
        return this.#operator(node as OperatorNode);
      case 'FunctionNode':
        return this.#call(node as FunctionNode);
      case 'ConditionalNode':
        return this.#conditional(node as unknown as { condition: MathNode; trueExpr: MathNode; falseExpr: MathNode });
      default:
        throw this.#refuse(node);
    }
  }

  #constant(node: ConstantNode): ValueType {
    if (!((node.value as unknown) instanceof Exact)) throw this.#refuse(node);
    return 'number';
  }

  #symbol(node: SymbolNode): ValueType {
    if (!this.symbols.has(node.name)) {
      throw new FormulaRefused('unknown_symbol', node.name, Math.max(0, this.text.indexOf(node.name)));
    }
    return 'number';
  }

  #operator(node: OperatorNode): ValueType {
    if ((node as { isPercentage?: boolean }).isPercentage)
      throw new FormulaRefused('not_allowed', '%', this.text.indexOf('%'));
    if (node.implicit) throw this.#refuse(node);
    const name: string = node.fn;
    if (ARITHMETIC.has(name)) return this.#all(node.args, 'number', 'number');
    if (COMPARISONS.has(name)) return this.#all(node.args, 'number', 'condition');
    if (LOGIC.has(name)) return this.#all(node.args, 'condition', 'condition');
    throw this.#refuse(node);
  }

  #call(node: FunctionNode): ValueType {
    const callee = node.fn as unknown as { name?: string };
    const [least, most] = FUNCTIONS.get(callee.name ?? '') ?? [1, 0];
    if (node.args.length < least || node.args.length > most) throw this.#refuse(node);
    return this.#all(node.args, 'number', 'number');
  }

  #conditional(node: { condition: MathNode; trueExpr: MathNode; falseExpr: MathNode }): ValueType {
    this.#expect(node.condition, 'condition');
    const type = this.typeOf(node.trueExpr);
    this.#expect(node.falseExpr, type);
    return type;
  }

  #all(nodes: readonly MathNode[], wanted: ValueType, result: ValueType): ValueType {
    for (const node of nodes) this.#expect(node, wanted);
    return result;
  }

  #expect(node: MathNode, wanted: ValueType): void {
    if (this.typeOf(node) !== wanted) throw new FormulaRefused('wrong_type', written(node), this.#position(node));
  }

  #refuse(node: MathNode): FormulaRefused {
    return new FormulaRefused('not_allowed', written(node), this.#position(node));
  }

  /** mathjs keeps no positions in the tree, so a node is found again by its text. */
  #position(node: MathNode): number {
    return Math.max(0, this.text.indexOf(written(node)));
  }
}

/** The node as it reads; refused syntax is named by its type, since nothing else of it is kept. */
function written(node: MathNode): string {
  return typeof node.toTex === 'function' ? node.toString() : node.type;
}
