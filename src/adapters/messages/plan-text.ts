import type { Assessment } from '../../domain/assessment.js';
import { type CriteriaSet, findCriterion } from '../../domain/criteria-set.js';
import type { Definitions } from '../../domain/definitions.js';
import type { Exact } from '../../domain/number.js';
import type { PlannedAction } from '../../domain/plan/action.js';
import { shortLabels } from './criterion-label.js';
import { formatDate, formatNumber } from './format.js';
import { renderFigure } from './render-figure.js';
import { slotNames } from './slot-name.js';

interface Scored {
  readonly assessment: Assessment;
  readonly set: CriteriaSet;
  readonly definitions: Definitions;
}

/** What is to be done, one sentence for each group of like actions. */
export function planSentences(actions: readonly PlannedAction[], scored: Scored): string[] {
  return grouped(actions).map((group) => groupText(group, scored));
}

/** Actions of one kind on one requirement or figure are told together. */
function grouped(actions: readonly PlannedAction[]): PlannedAction[][] {
  const groups = new Map<string, PlannedAction[]>();
  for (const action of actions) {
    const key = `${action.kind} ${action.document?.requirement ?? ''} ${action.figure?.metric ?? ''}`;
    groups.set(key, [...(groups.get(key) ?? []), action]);
  }
  return [...groups.values()];
}

function groupText(group: readonly PlannedAction[], { set, definitions, assessment }: Scored): string {
  const [first] = group;
  if (first === undefined) return '';
  const rule = definitions.actions?.get(first.kind);
  const hours = group.reduce((sum, action) => sum + action.hours, 0);
  const codes = [...new Set(group.flatMap(({ criteria }) => criteria))];
  const criteria = shortLabels(codes.flatMap((code) => findCriterion(set, code) ?? []));
  const count = group.length === 1 ? '' : ` · ${group.length} việc`;
  return `${rule?.title ?? first.kind}: ${what()}${count} · ${hours} giờ công · tiêu chí ${criteria}`;

  function what(): string {
    if (first?.document !== undefined) {
      const documents = group.flatMap(({ document }) => document ?? []);
      const [due = first.document.due, ...later] = [...new Set(documents.map((each) => each.due))].sort();
      const by = later.length === 0 ? 'hạn' : 'hạn sớm nhất';
      return `${first.document.title} (${slotNames(documents.map(({ slot }) => slot))}; ${by} ${formatDate(due)})`;
    }
    const figure = first?.figure;
    if (figure === undefined) return '';
    const metric = definitions.metrics.get(figure.metric);
    const name = metric?.name ?? figure.metric;
    const rule = findCriterion(set, first?.criteria[0] ?? '')?.scoring?.rule;
    const body = definitions.rules.get(rule ?? '')?.history.at(assessment.input.asOf)?.value.body;
    const parts = group.flatMap((action) => action.figure?.part ?? []);
    if (parts.length > 0) return `${name}: ${parts.join('; ')}`;
    const given = assessment.facts.get(figure.metric);
    const before = given === undefined ? 'chưa có số liệu' : renderFigure(given, metric, body);
    return `${name} từ ${before} lên ${renderFigure(figure.after, metric, body)}${casesText(figure, metric?.unit ?? '')}`;
  }
}

function casesText(figure: NonNullable<PlannedAction['figure']>, unit: string): string {
  if (figure.cases === undefined) return '';
  const expected = expectedCases(figure);
  if (expected === undefined) return ` (thêm ${formatNumber(figure.cases)} ${unit})`;
  return ` (${formatNumber(figure.cases)} trong ${formatNumber(expected)} ${unit} dự kiến còn đến)`;
}

/** Cases still to come that the figure is reached by; absent where today's cases are enough. */
function expectedCases({ before, after }: NonNullable<PlannedAction['figure']>): Exact | undefined {
  if (before?.kind !== 'ratio' || after.kind !== 'ratio') return undefined;
  const more = after.denominator.minus(before.denominator);
  return more.sign() > 0 ? more : undefined;
}
