import { daysBetween } from '../../calendar.js';
import { date, number, percent, text } from '../../message.js';
import type { Fact, Metric } from '../../metric.js';
import { Exact } from '../../number.js';
import type { RiskSignal } from '../../risk.js';
import type { BandsRule, RuleBody } from '../../rule.js';
import type { LeafScore } from '../../score.js';
import { awardPoints } from '../evaluators/outcomes.js';
import { partOfFact } from '../fact-part.js';
import type { RiskInput } from './risk-input.js';

/** Rule input that only stands in; a low figure there is nothing to mend. */
const FALLBACK = 'fallback';

/** Chưa có số liệu: points nobody can count yet. */
export function notReportedSignals(risk: RiskInput): RiskSignal[] {
  return ownLeaves(risk)
    .filter((leaf) => leaf.state === 'not_reported' && leaf.reachable.sign() > 0)
    .map((leaf) => ({
      ...base('not_reported', leaf, leaf.reachable, risk),
      values: {
        metric: text(
          metricsOf(leaf, risk)
            .map((metric) => metric.name)
            .join('; '),
        ),
      },
    }));
}

/**
 * Dưới ngưỡng, dưới chỉ tiêu: a figure that costs points now, or one that still has all its points and yet misses the
 * target the office set itself.
 */
export function shortfallSignals(risk: RiskInput): RiskSignal[] {
  return ownLeaves(risk).flatMap((leaf) => {
    if (leaf.state !== 'scored') return [];
    return metricsOf(leaf, risk, FALLBACK).flatMap((metric): RiskSignal[] => {
      const fact = risk.facts.get(metric.id);
      const value = partOfFact(fact, 'value');
      if (fact === undefined || value === undefined) return [];
      const threshold = thresholdAbove(risk.ruleOf(leaf), value, leaf);
      const missed = Exact.max(Exact.ZERO, leaf.max.minus(leaf.earned));
      const shared = { ...base('below_target', leaf, missed, risk), metrics: [metric.id] };
      if (threshold !== undefined && missed.sign() > 0) {
        return [{ ...withFigures(shared, metric, fact, value, threshold), cause: 'below_threshold' }];
      }
      if (metric.target === undefined || !misses(value, metric.target, metric)) return [];
      return [withFigures(shared, metric, fact, value, undefined)];
    });
  });
}

/** Số liệu đã cũ: older than the metric allows. */
export function staleSignals(risk: RiskInput): RiskSignal[] {
  return ownLeaves(risk).flatMap((leaf) =>
    metricsOf(leaf, risk).flatMap((metric): RiskSignal[] => {
      const fact = risk.facts.get(metric.id);
      if (fact === undefined || metric.maxAgeDays === undefined) return [];
      const age = daysBetween(fact.asOf, risk.input.asOf);
      if (age <= metric.maxAgeDays) return [];
      const signal = base('stale_metric', leaf, leaf.ledger.secured, risk);
      return [
        {
          ...signal,
          symbols: { ...signal.symbols, age_days: Exact.of(age), max_age_days: Exact.of(metric.maxAgeDays) },
          values: { metric: text(metric.name), day: date(fact.asOf), age: number(Exact.of(age)) },
          metrics: [metric.id],
        },
      ];
    }),
  );
}

/** Số liệu không khớp: the criterion rests on a figure that a check found not to fit. */
export function failedCheckSignals(risk: RiskInput): RiskSignal[] {
  return ownLeaves(risk).flatMap((leaf) => {
    const used = new Set(Object.values(leaf.criterion.scoring.with));
    return risk.failed
      .filter((failed) => failed.metrics.some((metric) => used.has(metric)))
      .map((failed) => ({
        ...base('failed_check', leaf, leaf.ledger.secured, risk),
        values: { check: text(failed.check.title) },
        metrics: failed.metrics,
      }));
  });
}

/** Quy tắc chưa rõ: nothing can be scored until somebody says how. */
export function unclearSignals(risk: RiskInput): RiskSignal[] {
  return risk.score.leaves
    .filter((leaf) => leaf.state === 'awaiting_guidance')
    .map((leaf) => ({
      ...base('rule_unclear', leaf, leaf.ledger.recoverable, risk),
      values: { reason: reasonOf(leaf) },
    }));
}

function base(cause: RiskSignal['cause'], leaf: LeafScore, at: Exact, risk: RiskInput): RiskSignal {
  return {
    cause,
    criterion: leaf.criterion.code,
    points: at,
    actBy: risk.prepared.cycleEnd,
    symbols: {
      points: at,
      max_points: leaf.max,
      days_left: Exact.of(daysBetween(risk.input.asOf, risk.prepared.cycleEnd)),
    },
    values: {},
    metrics: [],
  };
}

function withFigures(
  signal: RiskSignal,
  { name, target }: Metric,
  fact: Fact,
  value: Exact,
  threshold: Exact | undefined,
): RiskSignal {
  const isRatio = fact.kind === 'ratio' || fact.kind === 'share';
  const shown = (figure: Exact) => (isRatio ? percent(figure) : number(figure));
  return {
    ...signal,
    symbols: {
      ...signal.symbols,
      ratio: value,
      ...(target === undefined ? {} : { target }),
      ...(threshold === undefined ? {} : { threshold }),
    },
    values: {
      metric: text(name),
      ratio: shown(value),
      ...(target === undefined ? {} : { target: shown(target) }),
      ...(threshold === undefined ? {} : { threshold: shown(threshold), gap: shown(threshold.minus(value)) }),
    },
  };
}

/** Leaves whose points this office can change itself; inherited and external ones are somebody else's. */
function ownLeaves(risk: RiskInput): LeafScore[] {
  return risk.score.leaves.filter((leaf) => {
    const { source, monitor } = leaf.criterion.scoring;
    return !monitor && (source === 'self' || source === 'portal');
  });
}

function metricsOf(leaf: LeafScore, risk: RiskInput, except?: string): Metric[] {
  return Object.entries(leaf.criterion.scoring.with)
    .filter(([input]) => input !== except)
    .flatMap(([, id]) => risk.metrics.get(id) ?? []);
}

/** The next figure that would bring more points: the end of the scale, or the edge of the next band. */
function thresholdAbove(body: RuleBody | undefined, value: Exact, leaf: LeafScore): Exact | undefined {
  if (body?.kind === 'ratio') {
    const floor = body.zeroBelow;
    if (floor !== undefined && value.lessThan(floor)) return floor;
    return value.lessThan(body.fullAt) ? body.fullAt : undefined;
  }
  return body?.kind === 'bands' ? nextBand(body, value, leaf) : undefined;
}

/** Bands that are worth no more (the more violations, the fewer points) are nothing to aim at. */
function nextBand(body: BandsRule, value: Exact, { max, earned }: LeafScore): Exact | undefined {
  const above = body.bands.flatMap(({ from, award }) =>
    from !== undefined && value.lessThan(from) && earned.lessThan(awardPoints(award, max)) ? [from] : [],
  );
  return above.length === 0 ? undefined : above.reduce(Exact.min);
}

function misses(value: Exact, target: Exact, metric: Metric): boolean {
  return metric.better === 'higher' ? value.lessThan(target) : target.lessThan(value);
}

function reasonOf(leaf: LeafScore): RiskSignal['values'][string] {
  return leaf.explain().values.reason ?? text('');
}
