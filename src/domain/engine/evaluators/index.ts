import type { AnyRuleEvaluator } from '../evaluator.js';
import { bands } from './bands.js';
import { checklist } from './checklist.js';
import { count } from './count.js';
import { deadline } from './deadline.js';
import { expression } from './expression.js';
import { external } from './external.js';
import { inherited } from './inherited.js';
import { levels } from './levels.js';
import { ratio } from './ratio.js';
import { sum } from './sum.js';

/** One evaluator per rule kind. A new kind is a new file, a new member of `RuleBody` and a line here. */
export const EVALUATORS: readonly AnyRuleEvaluator[] = [
  ratio,
  bands,
  levels,
  checklist,
  count,
  deadline,
  sum,
  external,
  inherited,
  expression,
];
