import type { Assessment } from '../assessment.js';
import { yearOf } from '../calendar.js';
import type { Definitions } from '../definitions.js';
import { resultsOf } from './assess.js';
import type { EvaluatorTable } from './evaluator.js';
import { matchEvidence } from './match-evidence.js';
import { prepareSet } from './prepare.js';
import type { ScoredBase } from './rescorer.js';

/**
 * What an assessment was scored on, for scoring it again with little changed.
 * @param beside assessments of the same case, whose results the set may take points from.
 */
export function scoredBase(
  { input, set: { id }, facts }: Assessment,
  definitions: Definitions,
  evaluators: EvaluatorTable,
  beside: readonly Assessment[],
): ScoredBase | undefined {
  const set = definitions.sets.get(id)?.set;
  if (set === undefined) return undefined;
  const { calendar, metrics, rules } = definitions;
  const { asOf, period, evidence } = input;
  const question = { year: yearOf(period.to), asOf, calendar };
  const byHand = (input.byHand ?? []).filter((each) => each.set === id);
  return {
    prepared: prepareSet(set, rules, evaluators, { asOf, period, calendar, metrics }),
    ...{ metrics, typed: input.facts, facts, evidence, question },
    slots: matchEvidence({ set, facts, evidence, ...question }).slots,
    byHand: new Map(byHand.map((each) => [each.code, each])),
    outside: resultsOf(beside.filter((each) => each.set.id !== id)),
  };
}
