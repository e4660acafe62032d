import type { ServiceIdentifier } from 'inversify';
import type { AnyRuleEvaluator } from '../../domain/engine/evaluator.js';

/** All evaluators, one per rule kind: a new kind is one more binding. */
export type RuleEvaluators = readonly AnyRuleEvaluator[];
export const RuleEvaluators: ServiceIdentifier<AnyRuleEvaluator> = Symbol.for('RuleEvaluators');
