import type { Assessment, CaseInput } from '../assessment.js';
import type { Definitions } from '../definitions.js';
import { assess } from './assess.js';
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
