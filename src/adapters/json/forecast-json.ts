import type { ScoredSet } from '../../application/scored-set.js';
import type { MetricForecast, Outcome, PointsRange, SetForecast } from '../../domain/forecast.js';
import { assumptions, methodText, targetText, volumeText } from '../messages/index.js';
import { headJson } from './score-json.js';

/** A set with what is forecast of it. */
export function forecastSetJson(scored: ScoredSet, forecast: SetForecast | undefined): object {
  return { ...headJson(scored), ...(forecast !== undefined && { forecast: forecastJson(forecast, scored) }) };
}

/** A forecast for other programs: points as decimal text, counts as exact text. */
function forecastJson(forecast: SetForecast, { set }: ScoredSet): object {
  const { places } = set.rounding;
  const rangeJson = ({ worst, likely, best }: PointsRange) => ({
    worst: worst.toDecimal(places),
    likely: likely.toDecimal(places),
    best: best.toDecimal(places),
  });
  return {
    kind: 'forecast',
    label: 'dự báo',
    until: forecast.until,
    current: forecast.current.toDecimal(places),
    max: forecast.max.toDecimal(places),
    total: rangeJson(forecast.total),
    areas: forecast.areas.map(({ criterion, max, range }) => ({
      ...{ code: criterion.code, name: criterion.name, max: max.toDecimal(places) },
      ...rangeJson(range),
    })),
    leaves: forecast.leaves.map(({ leaf, range, basis, metrics, lostForGood }) => ({
      ...{ code: leaf.criterion.code, name: leaf.criterion.name },
      ...{ current: leaf.points.toDecimal(places), max: leaf.max.toDecimal(places) },
      ...rangeJson(range),
      ...{ lostForGood: lostForGood.toDecimal(places), basis, metrics },
    })),
    metrics: forecast.metrics.map((each) => metricJson(each, forecast)),
    assumptions: assumptions(forecast),
  };
}

function metricJson(forecast: MetricForecast, { until }: SetForecast): object {
  const { metric, volume, soFar, worst, likely, best, targets, method, rate, asOf, fromShare } = forecast;
  return {
    ...{ metric: metric.id, name: metric.name, asOf, fromShare, soFar: outcomeJson(soFar) },
    expected: volume.expected.toString(),
    volume: volume.method,
    ...(volume.elapsed !== undefined && { workingDaysElapsed: volume.elapsed, workingDaysLeft: volume.left }),
    ...{ worst: outcomeJson(worst), likely: outcomeJson(likely), best: outcomeJson(best), method },
    ...(rate !== undefined && { rate: rate.toString() }),
    volumeText: volumeText(forecast, until),
    methodText: methodText(forecast),
    targets: targets.map((target) => ({
      ...{ kind: target.kind, at: target.at.toString(), outlook: target.outlook },
      ...{ needed: target.needed.toString(), allowed: target.allowed.toString() },
      text: targetText(target, forecast),
    })),
  };
}

function outcomeJson({ numerator, denominator }: Outcome): object {
  const share = denominator.isZero() ? {} : { ratio: numerator.dividedBy(denominator).toDecimal(6) };
  return { numerator: numerator.toString(), denominator: denominator.toString(), ...share };
}
