import type { Assessment } from '../../assessment.js';
import type { IsoDate, WorkCalendar } from '../../calendar.js';
import type { ForecastRequest, ForecastRule, MetricForecast } from '../../forecast.js';
import type { Facts, Metric, MetricId } from '../../metric.js';
import { Exact } from '../../number.js';
import type { RuleBody } from '../../rule.js';
import type { LeafScore } from '../../score.js';
import { partOfFact } from '../fact-part.js';
import { likelyMove, outcomeAt, type Room, roomOf } from './cases.js';
import { soFarOf } from './so-far.js';
import { edgesOf, targetsOf } from './targets.js';
import { volumeOf } from './volume.js';

/** A forecast figure with all the ways it can still go. */
export interface Outlook {
  readonly forecast: MetricForecast;
  readonly room: Room;
}

export interface OutlookContext {
  readonly rules: ReadonlyMap<MetricId, ForecastRule>;
  readonly metrics: ReadonlyMap<MetricId, Metric>;
  readonly calendar: WorkCalendar;
  readonly until: IsoDate;
  readonly request: ForecastRequest;
  ruleOf(leaf: LeafScore): RuleBody | undefined;
}

/** Every figure that can be forecast: a ratio of whole cases with a rule for it, whose counts are known. */
export function outlooksOf(assessment: Assessment, context: OutlookContext): Map<MetricId, Outlook> {
  const edges = edgesByMetric(assessment.score.leaves, context);
  const found = new Map<MetricId, Outlook>();
  for (const rule of context.rules.values()) {
    const metric = context.metrics.get(rule.metric);
    if (metric === undefined || metric.derived !== undefined || !metric.whole) continue;
    const outlook = outlookOf(rule, metric, edges.get(metric.id) ?? [], assessment, context);
    if (outlook !== undefined) found.set(metric.id, outlook);
  }
  return found;
}

function outlookOf(
  rule: ForecastRule,
  metric: Metric,
  edges: readonly Exact[],
  { facts, input }: Assessment,
  { until, calendar, request }: OutlookContext,
): Outlook | undefined {
  const fact = facts.get(metric.id);
  const soFar = soFarOf(fact, rule, facts);
  if (fact === undefined || soFar === undefined || until <= input.asOf) return undefined;
  const { earlier, lastYear } = input.surroundings ?? {};
  const volume = volumeOf(rule, soFar, fact.asOf, { period: input.period, until, calendar, request, lastYear });
  const room = roomOf(soFar, volume.expected, rule, metric, undecidedOf(rule, facts));
  // Nothing arose and nothing is expected: there is no ratio to speak of.
  if (room.denominator.sign() <= 0) return undefined;
  const likely = likelyMove(soFar, volume.expected, metric, earlierFact(metric.id, fact.asOf, earlier));
  const [worst, best] = metric.better === 'higher' ? [room.low, room.high] : [room.high, room.low];
  const at = (move: Exact) => outcomeAt(move, soFar, room);
  return {
    room,
    forecast: {
      ...{ metric, rule, asOf: fact.asOf, volume, fromShare: soFar.fromShare },
      soFar: { numerator: soFar.numerator, denominator: soFar.denominator },
      ...{ worst: at(worst), likely: at(likely.move), best: at(best), method: likely.method },
      ...(likely.rate !== undefined && { rate: likely.rate }),
      targets: targetsOf(soFar, room, metric, edges),
    },
  };
}

function undecidedOf({ undecided }: ForecastRule, facts: Facts): Exact {
  if (undecided === undefined) return Exact.ZERO;
  return partOfFact(facts.get(undecided.metric), undecided.part) ?? undecided.default ?? Exact.ZERO;
}

function earlierFact(id: MetricId, asOf: IsoDate, earlier: Facts | undefined) {
  const fact = earlier?.get(id);
  return fact !== undefined && fact.asOf < asOf ? fact : undefined;
}

/** The edges of every rule that reads the figure itself. */
function edgesByMetric(leaves: readonly LeafScore[], { ruleOf }: OutlookContext): Map<MetricId, Exact[]> {
  const edges = new Map<MetricId, Exact[]>();
  for (const leaf of leaves) {
    const body = ruleOf(leaf);
    const id = leaf.criterion.scoring.with[body?.kind === 'bands' ? 'value' : 'ratio'];
    if (body === undefined || id === undefined || leaf.criterion.scoring.monitor) continue;
    edges.set(id, [...(edges.get(id) ?? []), ...edgesOf(body)]);
  }
  return edges;
}
