import type { IsoDate, Period } from '../calendar.js';
import type { CriteriaSet } from '../criteria-set.js';
import type { Definitions } from '../definitions.js';
import type { Facts, Metric, MetricId } from '../metric.js';
import { foldBlock } from '../names.js';
import { Exact } from '../number.js';
import type { RankInput } from '../ranking.js';
import type { SetScore } from '../score.js';
import { deriveFacts, NOTHING_OUTSIDE, type OutsideValues } from './derive-facts.js';
import { evaluateSet } from './evaluate-set.js';
import type { EvaluatorTable } from './evaluator.js';
import { partOfFact } from './fact-part.js';
import { type PreparedSet, prepareSet } from './prepare.js';
import { withFeedingSets } from './set-order.js';
import { resultIn } from './set-results.js';

export interface ScoredUnit {
  readonly commune: RankInput['commune'];
  readonly score: SetScore;
}

/**
 * Scores many communes on one set, and first on the sets that feed it; figures relative to the block (its best, worst
 * or mean) are known here.
 */
export function scoreCohort(
  set: CriteriaSet,
  definitions: Definitions,
  evaluators: EvaluatorTable,
  when: { readonly asOf: IsoDate; readonly period: Period },
  units: readonly RankInput[],
): ScoredUnit[] {
  const { calendar, metrics, rules } = definitions;
  const date = { ...when, calendar, metrics };
  const feeding = withFeedingSets(definitions, set.id).filter((loaded) => loaded.set.id !== set.id);
  const prepared = [...feeding.map((loaded) => loaded.set), set].map((each) =>
    prepareSet(each, rules, evaluators, date),
  );
  const cohorts = new Map<string, Cohort>();
  return units.flatMap(({ commune, facts }) => {
    const block = foldBlock(commune.block);
    let cohort = cohorts.get(block);
    if (cohort === undefined) {
      const members = units.filter((unit) => foldBlock(unit.commune.block) === block).map((unit) => unit.facts);
      cohort = cohortOf(members, metrics, when.asOf);
      cohorts.set(block, cohort);
    }
    const score = scoreUnit(prepared, facts, metrics, cohort, when.asOf);
    return score === undefined ? [] : [{ commune, score }];
  });
}

type Cohort = OutsideValues['cohort'];

/** The score on the last set; the ones before it only feed it. */
function scoreUnit(
  prepared: readonly PreparedSet[],
  facts: Facts,
  metrics: ReadonlyMap<MetricId, Metric>,
  cohort: Cohort,
  asOf: IsoDate,
): SetScore | undefined {
  const scores = new Map<string, SetScore>();
  const outside: OutsideValues = { cohort, resultOf: (id, criterion) => resultIn(scores.get(id), criterion) };
  let last: SetScore | undefined;
  for (const each of prepared) {
    last = evaluateSet(each, deriveFacts(metrics, facts, outside, asOf));
    scores.set(each.set.id, last);
  }
  return last;
}

/** Statistics over one block, each computed when a derived metric asks for it. */
function cohortOf(members: readonly Facts[], metrics: ReadonlyMap<MetricId, Metric>, asOf: IsoDate): Cohort {
  const known = new Map<string, Exact | undefined>();
  return (metric, statistic) => {
    const key = `${statistic} ${metric}`;
    if (!known.has(key)) {
      const isTyped = metrics.get(metric)?.derived === undefined;
      const all = isTyped ? members : members.map((facts) => deriveFacts(metrics, facts, NOTHING_OUTSIDE, asOf));
      known.set(key, statisticOf(valuesOf(all, metric), statistic));
    }
    return known.get(key);
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
