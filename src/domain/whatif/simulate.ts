import type { Assessment, CaseInput } from '../assessment.js';
import type { Definitions } from '../definitions.js';
import { assessAll } from '../engine/assess-all.js';
import type { EvaluatorTable } from '../engine/evaluator.js';
import { type IndexRange, indexRange } from '../engine/range.js';
import { indexWaterfall, pointsWaterfall, type Waterfall } from '../engine/waterfall.js';
import type { Exact } from '../number.js';
import { applyScenario, type UnknownAssumption } from './apply-scenario.js';
import type { Scenario } from './scenario.js';

/** One set under one scenario, beside the real score. */
export interface SimulatedSet {
  readonly set: string;
  readonly points: Exact;
  readonly index: Exact;
  readonly range: IndexRange;
  readonly byPoints: Waterfall;
  readonly byIndex: Waterfall;
}

export interface SimulatedScenario {
  readonly scenario: Scenario;
  readonly sets: readonly SimulatedSet[];
  readonly unknown: readonly UnknownAssumption[];
}

/** Giả định: several scenarios side by side, each answered by the same engine as the real score. */
export function simulate(
  real: readonly Assessment[],
  input: CaseInput,
  scenarios: readonly Scenario[],
  definitions: Definitions,
  evaluators: EvaluatorTable,
): SimulatedScenario[] {
  // A set may take points from another one of the case, so all of them are scored again.
  const ids = [...new Set([...input.sets, ...real.map(({ set }) => set.id)])];
  const sets = ids.flatMap((id) => definitions.sets.get(id)?.set ?? []);
  return scenarios.map((scenario) => {
    const applied = applyScenario(input, scenario, definitions, sets);
    const assumed = assessAll(applied.input, definitions, evaluators, ids);
    const told = real.flatMap(({ set, score }) => {
      const other = assumed.find((each) => each.set.id === set.id)?.score;
      if (other === undefined) return [];
      const { points, index } = other.total;
      const byPoints = pointsWaterfall(score, other);
      return [
        { set: set.id, points, index, range: indexRange(other), byPoints, byIndex: indexWaterfall(score, other) },
      ];
    });
    return { scenario, sets: told, unknown: applied.unknown };
  });
}
