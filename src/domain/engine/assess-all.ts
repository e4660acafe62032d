import type { Assessment, CaseInput } from '../assessment.js';
import type { Definitions } from '../definitions.js';
import { assess, type SetScoreOf, scoreOnSet } from './assess.js';
import type { EvaluatorTable } from './evaluator.js';
import { inOrderOfDependence } from './set-order.js';

/** One case on several sets, each after those it takes points from. */
export function assessAll(
  input: CaseInput,
  definitions: Definitions,
  evaluators: EvaluatorTable,
  ids: readonly string[],
): Assessment[] {
  const assessments: Assessment[] = [];
  for (const loaded of inOrderOfDependence(definitions, ids)) {
    assessments.push(assess(loaded, definitions, evaluators, input, assessments));
  }
  return assessments;
}

/** Only the scores, in the same order: for asking what would be. */
export function scoreAll(
  input: CaseInput,
  definitions: Definitions,
  evaluators: EvaluatorTable,
  ids: readonly string[],
): SetScoreOf[] {
  const scores: SetScoreOf[] = [];
  for (const loaded of inOrderOfDependence(definitions, ids)) {
    const { score } = scoreOnSet(loaded, definitions, evaluators, input, scores);
    scores.push({ set: loaded.set, score });
  }
  return scores;
}
