import type { IsoDate, Period } from '../calendar.js';
import type { CriteriaSet } from '../criteria-set.js';
import type { Definitions } from '../definitions.js';
import type { Facts, Metric, MetricId } from '../metric.js';
import { Exact } from '../number.js';
import type { RankInput } from '../ranking.js';
import type { SetScore } from '../score.js';
import { deriveFacts, NOTHING_OUTSIDE, type OutsideValues } from './derive-facts.js';
import { evaluateSet } from './evaluate-set.js';
import type { EvaluatorTable } from './evaluator.js';
import { partOfFact } from './fact-part.js';
import { prepareSet } from './prepare.js';

export interface ScoredUnit {
  readonly commune: RankInput['commune'];
  readonly score: SetScore;
}

/** Scores many communes on one set; figures relative to the block (its best, worst or mean) are known here. */
export function scoreCohort(
  set: CriteriaSet,
  definitions: Definitions,
  evaluators: EvaluatorTable,
  when: { readonly asOf: IsoDate; readonly period: Period },
  units: readonly RankInput[],
): ScoredUnit[] {
  const { calendar, metrics, rules } = definitions;
  const prepared = prepareSet(set, rules, evaluators, { ...when, calendar, metrics });
  const cohorts = new Map<string, OutsideValues>();
  return units.map(({ commune, facts }) => {
    let outside = cohorts.get(commune.block);
    if (outside === undefined) {
      const members = units.filter((unit) => unit.commune.block === commune.block).map((unit) => unit.facts);
      outside = cohortOf(members, metrics, when.asOf);
      cohorts.set(commune.block, outside);
    }
    return { commune, score: evaluateSet(prepared, deriveFacts(metrics, facts, outside, when.asOf)) };
  });
}

/** Statistics over one block, each computed when a derived metric asks for it. */
function cohortOf(members: readonly Facts[], metrics: ReadonlyMap<MetricId, Metric>, asOf: IsoDate): OutsideValues {
  const known = new Map<string, Exact | undefined>();
  return {
    resultOf: () => undefined,
    cohort: (metric, statistic) => {
      const key = `${statistic} ${metric}`;
      if (!known.has(key)) {
        const isTyped = metrics.get(metric)?.derived === undefined;
        const all = isTyped ? members : members.map((facts) => deriveFacts(metrics, facts, NOTHING_OUTSIDE, asOf));
        known.set(key, statisticOf(valuesOf(all, metric), statistic));
      }
      return known.get(key);
    },
  };
}

function valuesOf(members: readonly Facts[], metric: MetricId): Exact[] {
  return members.flatMap((facts) => partOfFact(facts.get(metric), 'value') ?? []);
}

function statisticOf(values: readonly Exact[], statistic: 'max' | 'min' | 'mean'): Exact | undefined {
  const [first, ...others] = values;
  if (first === undefined) return undefined;
  if (statistic === 'mean') return Exact.sum(values).dividedBy(Exact.of(values.length));
  return others.reduce(statistic === 'max' ? Exact.max : Exact.min, first);
}
