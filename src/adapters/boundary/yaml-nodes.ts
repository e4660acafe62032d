import { isAlias, isCollection, isMap, isScalar, type Pair, type YAMLMap } from 'yaml';

/** Offset at which the text of a node starts. */
export function startOf(node: unknown): number {
  if (isScalar(node) || isCollection(node) || isAlias(node)) return node.range?.[0] ?? 0;
  return 0;
}

/** The pair of a mapping, or the item of a list, that a step of a path leads to. */
export function entryOf(node: unknown, step: string | number): unknown {
  if (isMap(node)) return pairsOf(node).get(String(step));
  return isCollection(node) ? node.items[Number(step)] : undefined;
}

const PAIRS = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

/** Pair by key, looked up once a mapping: a file of nothing but unknown keys asks for the place of each. */
function pairsOf(node: YAMLMap): ReadonlyMap<string, Pair> {
  let pairs = PAIRS.get(node);
  if (pairs === undefined) {
    pairs = new Map(node.items.flatMap((pair: Pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : [])));
    PAIRS.set(node, pairs);
  }
  return pairs;
}

/**
 * Offset in the source of a character of a text value. Folding and indentation change only white space, so the
 * characters that are not white space are counted in both.
 */
export function scalarOffset(node: unknown, content: string, position: number): number {
  const start = startOf(node);
  if (!isScalar(node) || typeof node.value !== 'string') return start;
  let offset = textStart(node.type, content, start);
  let left = node.value.slice(0, position).replace(/\s+/g, '').length;
  while (offset < content.length && (left > 0 || /\s/.test(content[offset] ?? ''))) {
    if (!/\s/.test(content[offset] ?? '')) left -= 1;
    offset += 1;
  }
  return offset;
}

/** After the quotation mark, or on the line after `|` or `>`. */
function textStart(type: string | undefined, content: string, start: number): number {
  if (type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL') return content.indexOf('\n', start) + 1;
  return type === 'PLAIN' ? start : start + 1;
}
