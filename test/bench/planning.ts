import { resolve } from 'node:path';
import { ForecastCase } from '../../src/application/forecast-case.js';
import { createContainer } from '../../src/composition/container.js';
import { EvaluatorTable } from '../../src/domain/engine/evaluator.js';
import { EVALUATORS } from '../../src/domain/engine/evaluators/index.js';
import { scoredBase } from '../../src/domain/engine/scored-base.js';
import { Exact } from '../../src/domain/number.js';
import { type PlanBy, planFor } from '../../src/domain/plan/plan.js';
import { median, type Row, timed } from './measure.js';

const ROOT = resolve(import.meta.dirname, '../..');
const ROUNDS = 5;
const TARGETS = ['55', '65', '75', '83', '100'];

/** The plan for the largest set of the sample commune, for targets near, far and out of reach. */
export async function benchPlanning(): Promise<Row[]> {
  const container = createContainer({ criteria: resolve(ROOT, 'criteria'), rules: resolve(ROOT, 'rules') });
  const { assessments, definitions, forecasts } = await container
    .get(ForecastCase)
    .run({ folder: resolve(ROOT, 'samples/xuan-tho') });
  const largest = [...assessments].sort((a, b) => b.score.leaves.length - a.score.leaves.length)[0];
  if (largest === undefined || definitions === undefined) throw new Error('the sample cannot be scored');
  const base = scoredBase(largest, definitions, new EvaluatorTable(EVALUATORS), assessments);
  if (base === undefined) throw new Error('the sample names a set that is not there');
  const told = forecasts.get(largest.set.id)?.metrics ?? [];
  const levers = {
    rules: definitions.actions ?? new Map(),
    forecasts: new Map(told.map((forecast) => [forecast.metric.id, forecast])),
  };
  const plan = (target: string, by: PlanBy) => {
    const made = planFor(base, largest.score, levers, { target: Exact.from(target), by });
    if (made.kind === 'too_entangled') throw new Error('not answered');
  };
  const times = TARGETS.flatMap((target) =>
    (['count', 'effort'] as const).map((by) =>
      median(Array.from({ length: ROUNDS }, () => timed(() => plan(target, by)))),
    ),
  );
  return [
    {
      what: `cheapest way up on ${largest.score.leaves.length} leaves, ${TARGETS.length} targets, by count and by effort`,
      value: `slowest ${Math.max(...times).toFixed(0)} ms, median ${median(times).toFixed(0)} ms`,
      against: '',
      aim: '< 1000 ms',
    },
  ];
}
