import type { ConsistencyOf, FailedCheck } from '../../consistency.js';
import { FormulaError } from '../../formula.js';
import { type MessageValue, number, percent } from '../../message.js';
import type { Exact } from '../../number.js';
import { scopeOf } from '../derive-facts.js';
import type { ConsistencyInput } from './consistency-input.js';

/** A condition between figures. Skipped while a figure it needs is not reported. */
export function checkExpression(check: ConsistencyOf<'expression'>, { facts }: ConsistencyInput): FailedCheck[] {
  const scope = scopeOf(check.inputs, facts);
  if (scope === undefined) return [];
  try {
    if (check.holds.evaluate(scope)) return [];
    const values: Record<string, MessageValue> = {};
    for (const [name, input] of Object.entries(check.inputs)) {
      const isShare = input.part === 'ratio' || input.part === 'stated';
      const value = scope.get(name);
      if (value !== undefined) values[name] = isShare ? percent(value) : number(value);
    }
    for (const [name, formula] of Object.entries(check.figures))
      values[name] = number(formula.evaluate(scope) as Exact);
    const candidates = check.candidates.map((message) => ({ message, values }));
    const metrics = Object.values(check.inputs).map((input) => input.metric);
    return [{ check, metrics: [...new Set(metrics)].filter((metric) => facts.has(metric)), values, candidates }];
  } catch (error) {
    if (error instanceof FormulaError) return [];
    throw error;
  }
}
