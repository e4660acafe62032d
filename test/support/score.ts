import { evaluateSet } from '../../src/domain/engine/evaluate-set.js';
import { EvaluatorTable } from '../../src/domain/engine/evaluator.js';
import { EVALUATORS } from '../../src/domain/engine/evaluators/index.js';
import { prepareSet } from '../../src/domain/engine/prepare.js';
import type { RequirementId, SlotStatus } from '../../src/domain/evidence.js';
import type { SetScore } from '../../src/domain/score.js';
import type { ReferenceCase } from './reference-scorer.js';

/** The engine on the same input as the reference. */
export function engineScore({ set, rules, facts, evidence, moment }: ReferenceCase): SetScore {
  const prepared = prepareSet(set, rules, new EvaluatorTable(EVALUATORS), moment);
  return evaluateSet(prepared, facts, evidence ?? new Map<RequirementId, readonly SlotStatus[]>());
}
