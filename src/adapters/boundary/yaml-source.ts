import { type Document, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { depthIssue } from './plain-guards.js';
import { jsonPointer, type LocatedSource, type Path } from './source.js';
import { exhaustingDepth, refusedFeatures } from './yaml-guards.js';
import { entryOf, scalarOffset, startOf } from './yaml-nodes.js';

/**
 * YAML text as a located source. Duplicate keys, anchors, aliases, tags, merge keys and whatever the parser warns of
 * are refused.
 * @param file name shown in messages.
 */
export function yamlSource(file: string, content: string): LocatedSource {
  const lines = new LineCounter();
  const placeAt = (offset: number): SourcePlace => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), excerpt: lineAround(content, offset) };
  };
  const exhausting = exhaustingDepth(content);
  if (exhausting !== undefined) {
    const line = content.slice(0, exhausting).split('\n').length;
    return refused([depthIssue({ file, line, column: 1 })]);
  }
  // The parser's own search for keys written twice takes the square of their number.
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const issues = [
    ...syntaxIssues(document, placeAt),
    ...repeatedKeys(document, placeAt),
    ...refusedFeatures(document, placeAt),
  ];
  if (issues.length > 0) return refused(issues);
  return {
    plain: document.toJS(),
    issues: [],
    locate: (path, position) => ({ ...placeAt(offsetOf(document, content, path, position)), path: jsonPointer(path) }),
    written: (path) => sourceText(follow(document, path).node),
  };
}

function refused(issues: readonly Issue[]): LocatedSource {
  const [first] = issues;
  return { plain: undefined, issues, locate: () => first?.place ?? { file: '' } };
}

/** The first problem of grammar, since the others mostly follow from it. */
function syntaxIssues(document: Document, placeAt: (offset: number) => SourcePlace): Issue[] {
  const problems = [...document.errors, ...document.warnings.filter((each) => each.code !== 'TAG_RESOLVE_FAILED')];
  return problems.slice(0, 1).map((each) => issue('S001', placeAt(each.pos[0]), { reason: text(each.code) }));
}

/** Every key written twice in one mapping. */
function repeatedKeys(document: Document, placeAt: (offset: number) => SourcePlace): Issue[] {
  const issues: Issue[] = [];
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) issues.push(issue('S001', placeAt(startOf(key)), { reason: text('DUPLICATE_KEY') }));
        seen.add(key.value);
      }
    },
  });
  return issues;
}

function offsetOf(document: Document, content: string, path: Path, position: number | undefined): number {
  const { node, offset } = follow(document, path);
  return position === undefined ? offset : scalarOffset(node, content, position);
}

/** The node at `path`, or the nearest above it, and where its entry starts. */
function follow(document: Document, path: Path): { node: unknown; offset: number } {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const step of path) {
    const entry = entryOf(node, step);
    if (entry === undefined) break;
    offset = startOf(isPair(entry) ? entry.key : entry);
    node = isPair(entry) ? entry.value : entry;
  }
  return { node, offset };
}

function sourceText(node: unknown): string | undefined {
  return isScalar(node) && typeof node.value === 'number' ? node.source : undefined;
}

function lineAround(content: string, offset: number): string {
  const start = content.lastIndexOf('\n', offset - 1) + 1;
  const end = content.indexOf('\n', start);
  return content.slice(start, end === -1 ? undefined : end).trimEnd();
}
