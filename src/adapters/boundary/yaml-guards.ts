import { type Document, isAlias, isCollection, isPair, isScalar } from 'yaml';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { startOf } from './yaml-nodes.js';

/**
 * Offset at which raw text nests so deeply that parsing it could exhaust the process: the parser recurses, and running
 * out of stack inside a regular expression ends Node without an exception. Far above what documents need.
 */
export function exhaustingDepth(content: string): number | undefined {
  const run = /^ {400}|(?:[-?][ \t]+){100}/m.exec(content);
  if (run) return run.index;
  let open = 0;
  for (const bracket of content.matchAll(/[[\]{}]/g)) {
    open += bracket[0] === '[' || bracket[0] === '{' ? 1 : -1;
    if (open > 100) return bracket.index;
    if (open < 0) open = 0;
  }
  return undefined;
}

/** Features that let text mean something other than what it shows: anchors, aliases, tags, merge keys, directives. */
export function refusedFeatures(document: Document, placeAt: (offset: number) => SourcePlace): Issue[] {
  const issues: Issue[] = [];
  const refuse = (what: string, node: unknown): void => {
    issues.push(issue('S002', placeAt(startOf(node)), { what: text(what) }));
  };
  const visit = (node: unknown): void => {
    if (isAlias(node)) refuse('alias', node);
    if (isPair(node)) {
      if (isScalar(node.key) && node.key.value === '<<') refuse('merge_key', node.key);
      if (isCollection(node.key)) refuse('complex_key', node.key);
      visit(node.key);
      visit(node.value);
      return;
    }
    if (!isScalar(node) && !isCollection(node)) return;
    if (node.anchor !== undefined) refuse('anchor', node);
    if (node.tag !== undefined) refuse('tag', node);
    if (isCollection(node)) node.items.forEach(visit);
  };
  if (document.directives?.yaml.explicit === true) refuse('directive', document.contents);
  visit(document.contents);
  return issues;
}
