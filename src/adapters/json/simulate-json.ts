import type { ScoredSet } from '../../application/scored-set.js';
import type { SimulatedScenario } from '../../domain/whatif/simulate.js';
import { waterfallJson } from './waterfall-json.js';

/** One scenario on one set; `assumed` says that this is no score. */
export function simulatedSetJson({ set }: ScoredSet, { scenario, sets, unknown }: SimulatedScenario): object {
  const { places } = set.rounding;
  const found = sets.find((each) => each.set === set.id);
  return {
    assumed: true,
    name: scenario.name,
    ...(found === undefined
      ? {}
      : {
          total: found.points.toDecimal(places),
          index: found.index.toDecimal(places),
          low: found.range.low.toDecimal(places),
          high: found.range.high.toDecimal(places),
          points: waterfallJson(found.byPoints, places),
        }),
    unknown: unknown.map(({ assumed, slots }) => ({ ...assumed, slots })),
  };
}
