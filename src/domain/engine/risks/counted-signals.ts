import { daysBetween } from '../../calendar.js';
import { date, number, text } from '../../message.js';
import type { FactOf, MetricId } from '../../metric.js';
import { Exact } from '../../number.js';
import type { RiskCause, RiskRule, RiskSignal } from '../../risk.js';
import type { LeafScore } from '../../score.js';
import { concernsOf } from './concerns.js';
import { pointsWith } from './points-with.js';
import type { RiskInput } from './risk-input.js';

/** Causes that are a figure: so many reports late, so many columns of the portal not updated. */
const COUNTED: readonly RiskCause[] = ['report_late', 'portal_outdated'];

/**
 * Báo cáo gửi muộn, chuyên mục chậm cập nhật: figures that count what is out of order, on the criteria whose figures the
 * rules say they are. Points: what the criterion would have with a count of none.
 */
export function countedSignals(risk: RiskInput, rules: readonly RiskRule[]): RiskSignal[] {
  return COUNTED.flatMap((cause) => {
    const concerned = concernsOf(cause, rules);
    return risk.score.leaves.flatMap((leaf) => {
      if (leaf.state !== 'scored' || leaf.criterion.scoring.monitor) return [];
      const metrics = new Set(Object.values(leaf.criterion.scoring.with).filter((id) => concerned.has(id)));
      return [...metrics].flatMap((id) => {
        const fact = risk.facts.get(id);
        return fact?.kind === 'count' && fact.value.sign() > 0 ? [signalOf(cause, leaf, id, fact, risk)] : [];
      });
    });
  });
}

function signalOf(cause: RiskCause, leaf: LeafScore, id: MetricId, fact: FactOf<'count'>, risk: RiskInput): RiskSignal {
  const { asOf } = risk.input;
  const { cycleEnd } = risk.prepared;
  const metric = risk.metrics.get(id);
  const points = Exact.max(Exact.ZERO, pointsWith(leaf, id, { ...fact, value: Exact.ZERO }, risk).minus(leaf.earned));
  return {
    cause,
    criterion: leaf.criterion.code,
    points,
    actBy: cycleEnd,
    symbols: {
      points,
      max_points: leaf.max,
      count: fact.value,
      days_left: Exact.of(daysBetween(asOf, cycleEnd)),
      age_days: Exact.of(daysBetween(fact.asOf, asOf)),
      ...(metric?.maxAgeDays !== undefined && { max_age_days: Exact.of(metric.maxAgeDays) }),
    },
    values: {
      metric: text(metric?.name ?? id),
      count: number(fact.value),
      unit: text(metric?.unit ?? ''),
      day: date(fact.asOf),
      note: text(fact.note ?? ''),
    },
    metrics: [id],
  };
}
