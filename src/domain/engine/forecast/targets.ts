import type { Outcome, Target } from '../../forecast.js';
import type { Metric } from '../../metric.js';
import { Exact } from '../../number.js';
import type { RuleBody } from '../../rule.js';
import type { Room } from './cases.js';

/** The figures at which a rule gives more: the end of the scale, its floor, the edges of its bands. */
export function edgesOf(body: RuleBody): Exact[] {
  if (body.kind === 'ratio') return [...(body.zeroBelow === undefined ? [] : [body.zeroBelow]), body.fullAt];
  return body.kind === 'bands' ? body.bands.flatMap(({ from }) => from ?? []) : [];
}

/** What it takes to come to each edge, and to the office's own target; the lowest first. */
export function targetsOf(soFar: Outcome, room: Room, metric: Metric, edges: readonly Exact[]): Target[] {
  const { target } = metric;
  const own = target === undefined ? [] : [{ kind: 'target' as const, at: target }];
  const others = edges
    .filter((at, index) => edges.findIndex((each) => each.equals(at)) === index)
    .filter((at) => target === undefined || !at.equals(target))
    .map((at) => ({ kind: 'edge' as const, at }));
  return [...own, ...others]
    .sort((a, b) => a.at.compare(b.at))
    .map(({ kind, at }) => ({ kind, at, ...takes(at, soFar, room, metric) }));
}

function takes(
  at: Exact,
  soFar: Outcome,
  { low, high, denominator }: Room,
  { better }: Metric,
): Omit<Target, 'kind' | 'at'> {
  const exact = at.times(denominator).minus(soFar.numerator);
  if (better === 'lower') {
    const needed = exact.floor();
    const outlook = needed.atLeast(high) ? 'certain' : needed.lessThan(low) ? 'lost' : 'open';
    return { needed: Exact.max(Exact.ZERO, needed), allowed: Exact.max(Exact.ZERO, Exact.min(needed, high)), outlook };
  }
  const needed = exact.negated().floor().negated();
  const outlook = needed.compare(low) <= 0 ? 'certain' : high.lessThan(needed) ? 'lost' : 'open';
  const allowed = Exact.max(Exact.ZERO, Exact.min(high, high.minus(needed)));
  return { needed: Exact.max(Exact.ZERO, needed), allowed, outlook };
}
