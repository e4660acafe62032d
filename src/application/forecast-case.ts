import { inject, injectable, multiInject } from 'inversify';
import type { IsoDate } from '../domain/calendar.js';
import { type CriteriaSet, scoredNodes } from '../domain/criteria-set.js';
import { EvaluatorTable } from '../domain/engine/evaluator.js';
import { forecastSet } from '../domain/engine/forecast/forecast-set.js';
import type { ForecastRequest, MetricForecast, SetForecast } from '../domain/forecast.js';
import type { MetricId } from '../domain/metric.js';
import type { Exact } from '../domain/number.js';
import { RuleEvaluators } from './ports/rule-evaluators.js';
import { ScoreCase, type ScoreCaseRequest, type ScoredCase } from './score-case.js';

export interface ForecastCaseRequest extends ScoreCaseRequest {
  /** Absent: the end of each set's scoring cycle. */
  readonly until?: IsoDate;
  /** Takes the place of what the case itself foresees. */
  readonly expected?: ReadonlyMap<MetricId, Exact>;
  readonly volume?: ForecastRequest['volume'];
}

export interface ForecastCaseResult extends ScoredCase {
  /** By set id, for every set that was scored. */
  readonly forecasts: ReadonlyMap<string, SetForecast>;
  /** Metrics that a number of cases was given for and that nothing is forecast of. */
  readonly unusedExpected: readonly MetricId[];
}

/** Dự báo đến cuối kỳ: scores the case as it is, then tells how it can still end. Nothing of it is recorded. */
@injectable()
export class ForecastCase {
  constructor(
    @inject(ScoreCase) private readonly scoring: ScoreCase,
    @multiInject(RuleEvaluators) private readonly evaluators: RuleEvaluators,
  ) {}

  async run({ until, expected, volume = 'run_rate', ...request }: ForecastCaseRequest): Promise<ForecastCaseResult> {
    const scored = await this.scoring.run(request);
    const { assessments, definitions } = scored;
    if (definitions === undefined) return { ...scored, forecasts: new Map(), unusedExpected: [] };
    const table = new EvaluatorTable(this.evaluators);
    const sets = assessments.flatMap(({ set }) => definitions.sets.get(set.id)?.set ?? []);
    const forecasts = new Map<string, SetForecast>();
    for (const assessment of assessments) {
      const loaded = definitions.sets.get(assessment.set.id);
      if (loaded === undefined) continue;
      const given = new Map([...(assessment.input.expected ?? []), ...(expected ?? [])]);
      const wanted = { expected: given, volume, ...(until !== undefined && { until }) };
      const told = forecastSet(loaded, definitions, table, assessment, wanted);
      const isTold = ({ metric }: MetricForecast) => belongsTo(loaded.set, metric.id, sets);
      forecasts.set(loaded.set.id, { ...told, metrics: told.metrics.filter(isTold) });
    }
    const forecastMetrics = new Set(
      [...forecasts.values()].flatMap(({ metrics }) => metrics.map(({ metric }) => metric.id)),
    );
    const unusedExpected = [...(expected?.keys() ?? [])].filter((id) => !forecastMetrics.has(id));
    return { ...scored, forecasts, unusedExpected };
  }
}

/** A figure is told with the sets that score it; one that none of the case scores (a target alone) with the first. */
function belongsTo(set: CriteriaSet, metric: MetricId, all: readonly CriteriaSet[]): boolean {
  const scores = (each: CriteriaSet) =>
    scoredNodes(each).some(({ scoring }) => Object.values(scoring.with).includes(metric));
  return scores(set) || (set === all[0] && !all.some(scores));
}
