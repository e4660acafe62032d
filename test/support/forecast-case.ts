import type { Assessment } from '../../src/domain/assessment.js';
import type { IsoDate } from '../../src/domain/calendar.js';
import { forecastSet } from '../../src/domain/engine/forecast/forecast-set.js';
import type { ForecastRequest, ForecastRule, SetForecast } from '../../src/domain/forecast.js';
import type { Facts, Metric, MetricId } from '../../src/domain/metric.js';
import { Exact } from '../../src/domain/number.js';
import { assessed } from './board-case.js';
import { definitions, EVALUATOR_TABLE, metric } from './engine-builders.js';
import type { ReferenceCase } from './reference-scorer.js';

export function forecastRule(id: MetricId, overrides: Partial<ForecastRule> = {}): ForecastRule {
  return { metric: id, past: 'decided', grows: true, miss: 'trễ', ...overrides };
}

/** A forecast rule for every ratio of whole numbers in the facts. */
export function rulesFor(facts: Facts, past: ForecastRule['past']): ForecastRule[] {
  const isWhole = (value: Exact) => value.isWhole() && value.sign() >= 0;
  return [...facts].flatMap(([id, fact]) =>
    fact.kind === 'ratio' && isWhole(fact.numerator) && isWhole(fact.denominator) ? [forecastRule(id, { past })] : [],
  );
}

export interface ForecastCase {
  readonly input: ReferenceCase;
  readonly rules: readonly ForecastRule[];
  readonly metrics?: readonly Metric[];
  readonly expected?: Readonly<Record<MetricId, number>>;
  readonly until?: IsoDate;
}

/** A random or a made case, forecast; metrics not given are plain ratios of which more is better. */
export function forecasted({
  input,
  rules,
  metrics = [],
  expected = {},
  until,
}: ForecastCase): [SetForecast, Assessment] {
  const [assessment] = assessed(input);
  const plain = rules.map((rule) => [rule.metric, metric(rule.metric)] as const);
  const known = new Map([...plain, ...metrics.map((each) => [each.id, each] as const)]);
  const request: ForecastRequest = {
    expected: new Map(Object.entries(expected).map(([id, count]) => [id, Exact.of(count)])),
    volume: 'run_rate',
    ...(until !== undefined && { until }),
  };
  const made = definitions({
    rules: input.rules,
    metrics: known,
    calendar: input.moment.calendar,
    forecasts: new Map(rules.map((rule) => [rule.metric, rule])),
  });
  return [forecastSet({ set: input.set }, made, EVALUATOR_TABLE, assessment, request), assessment];
}
