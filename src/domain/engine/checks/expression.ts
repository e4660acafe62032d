import type { ConsistencyOf, FailedCheck } from '../../consistency.js';
import { type Formula, FormulaError, type FormulaScope } from '../../formula.js';
import { type MessageValue, type MessageValues, number, percent } from '../../message.js';
import type { Exact } from '../../number.js';
import { scopeOf } from '../derive-facts.js';
import type { ConsistencyInput } from './consistency-input.js';

/** A condition between figures. Skipped while a figure it needs is not reported. */
export function checkExpression(check: ConsistencyOf<'expression'>, { facts }: ConsistencyInput): FailedCheck[] {
  const scope = scopeOf(check.inputs, facts);
  if (scope === undefined || (answerOf(check.holds, scope) ?? true)) return [];
  const values: Record<string, MessageValue> = {};
  for (const [name, input] of Object.entries(check.inputs)) {
    const isShare = input.part === 'ratio' || input.part === 'stated';
    const value = scope.get(name);
    if (value !== undefined) values[name] = isShare ? percent(value) : number(value);
  }
  for (const [name, formula] of Object.entries(check.figures)) {
    const figure = answerOf(formula, scope);
    if (figure !== undefined) values[name] = number(figure);
  }
  const candidates = check.candidates
    .filter((message) => !namesNegative(message, values))
    .map((message) => ({ message, values }));
  const metrics = Object.values(check.inputs).map((input) => input.metric);
  return [{ check, metrics: [...new Set(metrics)].filter((metric) => facts.has(metric)), values, candidates }];
}

/** Nobody can have fewer than no dossiers: a way that needs it does not fit. */
function namesNegative(message: string, values: MessageValues): boolean {
  return Object.entries(values).some(
    ([name, each]) => each.as === 'number' && each.value.sign() < 0 && message.includes(`{${name}}`),
  );
}

/** Undefined where the formula has no value for these figures. */
function answerOf<T extends Exact | boolean>(formula: Formula<T>, scope: FormulaScope): T | undefined {
  try {
    return formula.evaluate(scope);
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}
