import type { IsoDate } from '../calendar.js';
import type { Fact, FactOrigin, Metric } from '../metric.js';
import type { Exact } from '../number.js';

const PERCENT_PLACES = 2;

/**
 * The figure brought to a target in the metric's good direction, by as few cases as it takes; undefined when it is there
 * already, or cannot be brought there. A figure that was not reported is assumed as a share.
 */
export function raisedFact(
  now: Fact | undefined,
  target: Exact,
  metric: Metric,
  asOf: IsoDate,
): { readonly fact: Fact; readonly cases?: Exact } | undefined {
  const origin: FactOrigin = { asOf, source: now?.source ?? metric.source, entry: 'computed' };
  const isUp = metric.better === 'higher';
  const isBetter = (value: Exact): boolean => (isUp ? value.lessThan(target) : target.lessThan(value));
  switch (now?.kind) {
    case 'ratio':
      return raisedRatio(now, target, metric, isUp, origin);
    case 'share':
      if (!isBetter(now.stated.value)) return undefined;
      return { fact: { kind: 'share', stated: { value: target, places: now.stated.places }, ...origin } };
    case 'count':
    case 'score': {
      const value = metric.whole && now.kind === 'count' ? whole(target, isUp) : target;
      return isBetter(now.value)
        ? { fact: { kind: now.kind, value, ...origin }, cases: value.minus(now.value).abs() }
        : undefined;
    }
    case undefined:
    case 'blank':
    case 'open':
      if (metric.kind !== 'ratio') return undefined;
      return { fact: { kind: 'share', stated: { value: target, places: PERCENT_PLACES }, ...origin } };
    default:
      return undefined;
  }
}

function raisedRatio(
  { numerator, denominator }: Extract<Fact, { kind: 'ratio' }>,
  target: Exact,
  metric: Metric,
  isUp: boolean,
  origin: FactOrigin,
): { readonly fact: Fact; readonly cases: Exact } | undefined {
  if (denominator.isZero()) return undefined;
  const exact = target.times(denominator);
  const wanted = metric.whole ? whole(exact, isUp) : exact;
  const cases = isUp ? wanted.minus(numerator) : numerator.minus(wanted);
  if (cases.sign() <= 0 || wanted.sign() < 0 || (metric.bounded && denominator.lessThan(wanted))) return undefined;
  return { fact: { kind: 'ratio', numerator: wanted, denominator, ...origin }, cases };
}

/** The nearest whole number that is still good enough. */
export function whole(value: Exact, isUp: boolean): Exact {
  return isUp ? value.negated().floor().negated() : value.floor();
}
