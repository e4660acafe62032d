import type { PointsRounding } from '../../domain/criteria-set.js';
import type { Definitions } from '../../domain/definitions.js';
import type { LegalBasis } from '../../domain/legal.js';
import { versionUsed } from '../../domain/rule.js';
import type { TraceNode } from '../../domain/score.js';
import { formatDate } from './format.js';
import { renderMessage } from './render.js';
import { renderFact } from './render-fact.js';

/** Where names of rules, metrics and documents come from; without it their ids are printed. */
export type Names = Pick<Definitions, 'rules' | 'metrics' | 'documents'>;

const STEP = '  ';
/** Both sources and the reason of the choice: a paragraph, told only in the whole explanation. */
const CONFLICT = 'rule.conflict';

/** The explanation as one line: the sentence of each step, one after the other. Rounding shows in the figures. */
export function renderExplanation(trace: TraceNode): string {
  return oneLine(trace, trace.rounding);
}

function oneLine(trace: TraceNode, rounding: PointsRounding | undefined): string {
  const children = trace.children.filter((child) => !child.message.startsWith('rounding.'));
  const steps = children.map((child) => oneLine(child, rounding));
  const own = renderMessage({ id: trace.message, values: trace.values }, rounding);
  return [own, ...steps].map((step) => step.replace(/\.$/, '')).join('; ');
}

/** The root sentence and the notes beside it (evidence, unclear texts), without the parts it is made of. */
export function renderBriefly(trace: TraceNode): string {
  const family = trace.message.split('.')[0];
  const notes = trace.children.filter((child) => child.message.split('.')[0] !== family);
  const brief = renderExplanation({ ...trace, children: notes.filter((child) => child.message !== CONFLICT) });
  return notes.some((child) => child.message === CONFLICT) ? `${brief}; nguồn quy định chưa thống nhất` : brief;
}

/** The explanation as indented lines: sentence, figures with their sources, rule version, legal basis, then the parts. */
export function renderTraceTree(trace: TraceNode, names?: Names): string[] {
  return treeLines(trace, names, trace.rounding, '');
}

function treeLines(
  trace: TraceNode,
  names: Names | undefined,
  rounding: PointsRounding | undefined,
  indent: string,
): string[] {
  const inner = indent + STEP;
  return [
    `${indent}${indent === '' ? '' : '- '}${renderMessage({ id: trace.message, values: trace.values }, rounding)}`,
    ...trace.facts.map(({ metric, fact }) => {
      const known = names?.metrics.get(metric);
      const body = names && versionUsed(names.rules, trace.rule)?.body;
      const name = known === undefined ? metric : `${known.name} [${metric}]`;
      return `${inner}Số liệu: ${name}: ${renderFact(fact, known, body)}`;
    }),
    ...ruleLines(trace, names).map((line) => inner + line),
    ...trace.basis.map((basis) => `${inner}Căn cứ: ${renderBasis(basis, names)}`),
    ...trace.children.flatMap((child) => treeLines(child, names, rounding, inner)),
  ];
}

function ruleLines({ rule }: TraceNode, names: Names | undefined): string[] {
  if (rule === undefined) return [];
  const known = names?.rules.get(rule.id);
  const title = known === undefined ? rule.id : `${known.title} [${rule.id}]`;
  return [
    `Quy tắc: ${title}, phiên bản áp dụng từ ${formatDate(rule.from)}`,
    ...(known === undefined ? [] : [`Cách tính: ${known.summary}`]),
  ];
}

/** Document, article, and the day a person last checked them. */
function renderBasis(basis: LegalBasis, names: Names | undefined): string {
  const document = names?.documents.get(basis.document);
  const title = document === undefined ? basis.document : [document.number, document.title].filter(Boolean).join(' ');
  const article = basis.article === undefined ? '' : `, ${basis.article}`;
  return `${title}${article} (đối chiếu ngày ${formatDate(basis.checkedOn)})`;
}
