import type { MetricForecast } from '../forecast.js';
import type { Fact, FactOrigin } from '../metric.js';
import { Exact } from '../number.js';
import { whole } from './raised-fact.js';

/**
 * A figure whose past cases stay as they are, brought to a target by cases still to come, over all cases by the last
 * day: at most what the forecast says can still be reached. Undefined where that is no better than now.
 */
export function forecastFact(
  target: Exact,
  { metric, soFar, best }: Pick<MetricForecast, 'metric' | 'soFar' | 'best'>,
  origin: FactOrigin,
): { readonly fact: Fact; readonly cases: Exact } | undefined {
  const isUp = metric.better === 'higher';
  const { denominator } = best;
  const wanted = whole(target.times(denominator), isUp);
  const numerator = isUp ? Exact.min(wanted, best.numerator) : Exact.max(wanted, best.numerator);
  const change = numerator.times(soFar.denominator).minus(soFar.numerator.times(denominator));
  const good = isUp
    ? numerator.minus(soFar.numerator)
    : denominator.minus(numerator).minus(soFar.denominator.minus(soFar.numerator));
  if (change.sign() !== (isUp ? 1 : -1) || good.sign() <= 0) return undefined;
  return { fact: { kind: 'ratio', numerator, denominator, ...origin }, cases: good };
}

/** The best ratio that can still be reached. */
export function bestRatio({ best }: Pick<MetricForecast, 'best'>): Exact {
  return best.numerator.dividedBy(best.denominator);
}
