import { Exact } from '../../../domain/number.js';
import type { RuleBody } from '../../../domain/rule.js';
import type { LeafScore, TraceNode } from '../../../domain/score.js';
import { renderExplanation, renderTraceTree, sourceName, stateName } from '../../messages/index.js';
import { type DocumentList, documentList } from '../evidence-text.js';
import { figuresText, ruleVersion } from '../leaf-facts.js';
import type { SheetContext } from '../sheet-context.js';

/** What the scoring sheet says of one leaf, in words. */
export interface LeafContent {
  readonly method: string;
  readonly figures: string;
  readonly state: string;
  readonly documents: DocumentList;
  readonly explanation: string;
  readonly note: string;
  /** Least points by the rule; below zero where it takes points away. */
  readonly lowest: Exact;
  /** The whole way to the points, for the note over the score. */
  readonly trace: string;
}

/** Ends the state of a leaf whose maximum does not count; the formula of the applicable maximum looks for it. */
export const EXCLUDED_MARK = '(không tính vào điểm tối đa)';

export function leafContent(context: SheetContext, leaf: LeafScore): LeafContent {
  const trace = leaf.explain();
  const documents = documentList(leaf.evidence);
  return {
    method: methodText(context, leaf),
    figures: figuresText(context, leaf, trace),
    state: stateText(leaf),
    documents,
    explanation: explanationText(leaf, trace, documents),
    note: noteText(context, leaf, trace),
    lowest: lowestPoints(ruleVersion(context, trace)?.body),
    trace: renderTraceTree(trace, context.definitions).join('\n'),
  };
}

/** States that have points of their own; the others show a dash, so that they are never read as a zero. */
const WITH_POINTS: ReadonlySet<LeafScore['state']> = new Set(['scored', 'inherited', 'not_arising']);

export function hasPoints(leaf: LeafScore): boolean {
  return WITH_POINTS.has(leaf.state) || !leaf.points.isZero();
}

export function stateText(leaf: LeafScore): string {
  const excluded = leaf.max.isZero() && !leaf.criterion.maxPoints.isZero();
  return excluded ? `${stateName(leaf.state)} ${EXCLUDED_MARK}` : stateName(leaf.state);
}

function lowestPoints(body: RuleBody | undefined): Exact {
  const lowest = body !== undefined && 'floor' in body ? Exact.min(Exact.ZERO, body.floor) : Exact.ZERO;
  const overrides = body?.kind === 'count' ? body.overrides : [];
  return overrides.reduce((least, { points }) => Exact.min(least, points), lowest);
}

function methodText(context: SheetContext, leaf: LeafScore): string {
  const { rule, source } = leaf.criterion.scoring;
  const summary = context.definitions.rules.get(rule)?.summary ?? rule;
  return source === 'self' ? summary : `${summary}\n(${sourceName(source)})`;
}

/** Without a document, how the points were reached must be told: the sentence is never empty. */
function explanationText(leaf: LeafScore, trace: TraceNode, documents: DocumentList): string {
  const remarks = leaf.evidence.flatMap((slot) => slot.evidence).flatMap((each) => each.note ?? []);
  const unproved = leaf.state === 'scored' && leaf.evidence.length > 0 && !documents.proved;
  return [
    ...(unproved ? ['Chưa có tài liệu kiểm chứng được nhận; cách tính điểm như sau.'] : []),
    renderExplanation(trace),
    ...new Set(remarks),
  ].join('\n');
}

function noteText(context: SheetContext, leaf: LeafScore, trace: TraceNode): string {
  const { note, formerly } = leaf.criterion;
  const version = ruleVersion(context, trace);
  return [
    note,
    formerly === undefined ? undefined : `Mã cũ: ${formerly}`,
    version?.unclear === undefined ? undefined : 'Quy định chưa rõ, đang chờ hướng dẫn',
    version?.conflict === undefined ? undefined : 'Nguồn quy định chưa thống nhất, xem trang Giải thích',
  ]
    .filter((line) => line !== undefined)
    .join('\n');
}
