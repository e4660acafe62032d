import type { Assessment, CaseInput } from '../assessment.js';
import { yearOf } from '../calendar.js';
import type { Definitions, LoadedSet } from '../definitions.js';
import type { LeafScore } from '../score.js';
import { assessRisk } from './assess-risk.js';
import { checkConsistency } from './check-consistency.js';
import { comparePublished } from './compare-published.js';
import { deriveFacts, type OutsideValues } from './derive-facts.js';
import { evaluateSet } from './evaluate-set.js';
import type { EvaluatorTable } from './evaluator.js';
import { listMissing } from './list-missing.js';
import { matchEvidence } from './match-evidence.js';
import { prepareSet } from './prepare.js';
import { resultIn } from './set-results.js';

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
  const { asOf, period, departments } = input;
  const { calendar, metrics, rules } = definitions;
  const facts = deriveFacts(metrics, input.facts, resultsOf(before), asOf);
  const { slots, unplaced } = matchEvidence({
    set,
    year: yearOf(period.to),
    asOf,
    facts,
    calendar,
    evidence: input.evidence,
  });
  const prepared = prepareSet(set, rules, evaluators, { asOf, period, calendar, metrics });
  const byHand = (input.byHand ?? []).filter((each) => each.set === set.id);
  const score = evaluateSet(prepared, facts, slots, new Map(byHand.map((each) => [each.code, each])));
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

/** Results of other sets of the same case. */
export function resultsOf(before: readonly Assessment[]): OutsideValues {
  return {
    resultOf: (set, criterion) => resultIn(before.find((each) => each.set.id === set)?.score, criterion),
    cohort: () => undefined,
  };
}
