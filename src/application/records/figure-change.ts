import type { Fact, Facts, MetricId } from '../../domain/metric.js';
import type { AuditNote } from '../../domain/records/audit.js';
import { factLine } from '../../domain/records/fact-line.js';
import type { MonthId } from '../../domain/records/month.js';
import type { DomainJson } from '../ports/domain-json.js';

/** What one figure of a file or a list does to the records. */
export interface FigureChange {
  readonly metric: MetricId;
  readonly kind: 'new' | 'changed' | 'same';
  readonly before?: Fact;
  readonly after: Fact;
}

export function figureChanges(inForce: Facts, given: Facts, json: DomainJson): FigureChange[] {
  return [...given].map(([metric, after]) => {
    const before = inForce.get(metric);
    if (before === undefined) return { metric, kind: 'new', after };
    const same = json.encode(before) === json.encode(after);
    return { metric, kind: same ? 'same' : 'changed', before, after };
  });
}

/** Whether an earlier figure would take the place of a newer one. */
export function isOlder({ before, after }: FigureChange): boolean {
  return before !== undefined && after.asOf < before.asOf;
}

/** What the log tells of those that take the place of another figure. */
export function changedFigures(month: MonthId, changes: readonly FigureChange[]): AuditNote[] {
  return changes.flatMap(({ metric, kind, before, after }) =>
    kind === 'changed' && before !== undefined
      ? [{ ...told(month, metric), before: factLine(before), after: factLine(after) }]
      : [],
  );
}

/** What the log tells of one that is in force no more, with nothing in its place. */
export function retiredFigure(month: MonthId, metric: MetricId, before: Fact): AuditNote {
  return { ...told(month, metric), before: factLine(before), after: 'retired' };
}

function told(month: MonthId, metric: MetricId) {
  return { action: 'figure_changed', subject: `${month} ${metric}` } as const;
}
