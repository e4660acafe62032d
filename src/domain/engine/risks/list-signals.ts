import { daysBetween } from '../../calendar.js';
import { list, number, text } from '../../message.js';
import type { Fact, MetricId } from '../../metric.js';
import { Exact } from '../../number.js';
import type { RiskCause, RiskRule, RiskSignal } from '../../risk.js';
import type { LeafScore } from '../../score.js';
import type { ListGap } from '../../surroundings.js';
import { concernsOf } from './concerns.js';
import { pointsWith } from './points-with.js';
import type { RiskInput } from './risk-input.js';

/**
 * Hồ sơ quá hạn, sắp đến hạn, hồ sơ công việc và quy trình ISO chưa đạt: items of lists, on the criteria whose figures
 * the rules say they touch. Points: what the criterion would gain if these items were in order, or, for items that are
 * still in time, what it would lose with them.
 */
export function listSignals(risk: RiskInput, rules: readonly RiskRule[]): RiskSignal[] {
  return (risk.input.surroundings?.gaps ?? []).flatMap((gap) => {
    const concerned = concernsOf(gap.cause, rules);
    return risk.score.leaves.flatMap((leaf) => {
      if (leaf.state !== 'scored' || leaf.criterion.scoring.monitor) return [];
      const metric = Object.values(leaf.criterion.scoring.with).find((id) => concerned.has(id));
      return metric === undefined ? [] : [signalOf(gap, leaf, metric, risk)];
    });
  });
}

function signalOf(gap: ListGap, leaf: LeafScore, metric: MetricId, risk: RiskInput): RiskSignal {
  const { asOf } = risk.input;
  const actBy = gap.nearest !== undefined && gap.nearest >= asOf ? gap.nearest : risk.prepared.cycleEnd;
  const points = worth(gap, leaf, metric, risk);
  return {
    cause: gap.cause satisfies RiskCause,
    criterion: leaf.criterion.code,
    points,
    actBy,
    symbols: {
      points,
      max_points: leaf.max,
      count: Exact.of(gap.count),
      days_left: Exact.of(daysBetween(asOf, actBy)),
    },
    values: {
      count: number(Exact.of(gap.count)),
      departments: list(gap.departments.map(({ name, count }) => text(`${name === '' ? '?' : name} ${count}`))),
    },
    metrics: [metric],
  };
}

/** The rule of the criterion on the figure as it would be with these items the other way round. */
function worth(gap: ListGap, leaf: LeafScore, metric: MetricId, risk: RiskInput): Exact {
  const fact = risk.facts.get(metric);
  if (fact === undefined) return Exact.ZERO;
  const near = gap.cause === 'dossiers_near';
  const moved = near ? -gap.count : gap.count;
  const points = pointsWith(leaf, metric, turned(fact, Exact.of(moved)), risk);
  return Exact.max(Exact.ZERO, near ? leaf.earned.minus(points) : points.minus(leaf.earned));
}

function turned(fact: Fact, count: Exact): Fact {
  if (fact.kind !== 'ratio') return fact;
  const numerator = Exact.max(Exact.ZERO, Exact.min(fact.denominator, fact.numerator.plus(count)));
  return { ...fact, numerator };
}
