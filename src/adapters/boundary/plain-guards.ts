import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { number, text } from '../../domain/message.js';
import { Exact } from '../../domain/number.js';
import type { LocatedSource, Path } from './source.js';

const MAX_DEPTH = 32;

/** Keys that reach into the prototype of an object; libraries drop them silently or follow them. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

export function depthIssue(place: SourcePlace): Issue {
  return issue('S004', place, { limit: number(Exact.of(MAX_DEPTH)) });
}

/** Plain values that must not reach the transformer: forbidden keys, and nesting beyond any document's need. */
export function plainIssues(source: LocatedSource): Issue[] {
  const issues: Issue[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    if (path.length >= MAX_DEPTH) {
      issues.push(depthIssue(source.locate(path)));
      return;
    }
    for (const [key, inner] of Object.entries(value)) {
      const below = [...path, key];
      if (FORBIDDEN_KEYS.has(key)) issues.push(issue('S003', source.locate(below), { key: text(key) }));
      else visit(inner, below);
    }
  };
  visit(source.plain, []);
  return issues;
}
