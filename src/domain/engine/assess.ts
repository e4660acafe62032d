import type { Assessment, CaseInput } from '../assessment.js';
import { yearOf } from '../calendar.js';
import type { Definitions, LoadedSet } from '../definitions.js';
import type { Facts } from '../metric.js';
import type { LeafScore, SetScore } from '../score.js';
import { assessRisk } from './assess-risk.js';
import { checkConsistency } from './check-consistency.js';
import { comparePublished } from './compare-published.js';
import { deriveFacts, type OutsideValues } from './derive-facts.js';
import { evaluateSet } from './evaluate-set.js';
import type { EvaluatorTable } from './evaluator.js';
import { listMissing } from './list-missing.js';
import { matchEvidence } from './match-evidence.js';
import { type PreparedSet, prepareSet } from './prepare.js';
import { resultIn } from './set-results.js';

/** Điểm của một bộ: the figures with those derived from them, where each document went, and the points. */
export interface ScoredOnSet {
  readonly prepared: PreparedSet;
  readonly facts: Facts;
  readonly unplaced: Assessment['unplaced'];
  readonly score: SetScore;
}

/** @param before scores of the same case that this set may take points from. */
export function scoreOnSet(
  { set }: LoadedSet,
  { calendar, metrics, rules }: Definitions,
  evaluators: EvaluatorTable,
  { asOf, period, evidence, ...input }: CaseInput,
  before: readonly SetScoreOf[],
): ScoredOnSet {
  const facts = deriveFacts(metrics, input.facts, resultsOf(before), asOf);
  const { slots, unplaced } = matchEvidence({ set, year: yearOf(period.to), asOf, facts, calendar, evidence });
  const prepared = prepareSet(set, rules, evaluators, { asOf, period, calendar, metrics });
  const byHand = (input.byHand ?? []).filter((each) => each.set === set.id);
  const score = evaluateSet(prepared, facts, slots, new Map(byHand.map((each) => [each.code, each])));
  return { prepared, facts, unplaced, score };
}

/**
 * One commune on one set, the whole way: figures, evidence, points, what is missing, what is at risk.
 * @param before assessments of the same case that this set may take points from.
 */
export function assess(
  loaded: LoadedSet,
  definitions: Definitions,
  evaluators: EvaluatorTable,
  input: CaseInput,
  before: readonly Assessment[],
): Assessment {
  const { set } = loaded;
  const { asOf, departments } = input;
  const { metrics, rules } = definitions;
  const { prepared, facts, unplaced, score } = scoreOnSet(loaded, definitions, evaluators, input, before);
  const checks = checkConsistency(definitions.checks, { ...input, facts, metrics });
  const ruleOf = (leaf: LeafScore) => rules.get(leaf.criterion.scoring.rule)?.history.at(prepared.rulesOn)?.value.body;
  return {
    input,
    facts,
    set: { id: set.id, version: set.version, hash: loaded.hash },
    score,
    unplaced,
    missing: listMissing({ set, leaves: score.leaves, departments, asOf }),
    risks: assessRisk(definitions.risks, { prepared, score, input, facts, metrics, failed: checks, ruleOf }),
    checks,
    published: comparePublished(input.published, score, facts, set, input.sets),
    dataHash: `${loaded.hash.slice(0, 12)}-${input.hash.slice(0, 12)}`,
  };
}

/** The score of a case on one set. */
export interface SetScoreOf {
  readonly set: { readonly id: string };
  readonly score: SetScore;
}

/** Results of other sets of the same case. */
export function resultsOf(before: readonly SetScoreOf[]): OutsideValues {
  return {
    resultOf: (set, criterion) => resultIn(before.find((each) => each.set.id === set)?.score, criterion),
    cohort: () => undefined,
  };
}
