import { scoredNodes } from '../criteria-set.js';
import type { Definitions, LoadedSet } from '../definitions.js';
import type { MetricId } from '../metric.js';

/** The asked sets, each after the sets whose results it takes points from. Unknown ids are left out. */
export function inOrderOfDependence(definitions: Definitions, ids: readonly string[]): LoadedSet[] {
  return visitAll(definitions, ids, (needed) => ids.includes(needed));
}

/** One set, last, after every set that feeds it. */
export function withFeedingSets(definitions: Definitions, id: string): LoadedSet[] {
  return visitAll(definitions, [id], () => true);
}

function visitAll(definitions: Definitions, ids: readonly string[], wanted: (id: string) => boolean): LoadedSet[] {
  const ordered = new Map<string, LoadedSet>();
  const visit = (id: string, path: readonly string[]): void => {
    const loaded = definitions.sets.get(id);
    if (loaded === undefined || ordered.has(id) || path.includes(id)) return;
    for (const needed of neededSets(loaded, definitions)) if (wanted(needed)) visit(needed, [...path, id]);
    ordered.set(id, loaded);
  };
  for (const id of ids) visit(id, []);
  return [...ordered.values()];
}

function neededSets({ set }: LoadedSet, definitions: Definitions): string[] {
  return scoredNodes(set)
    .flatMap(({ scoring }) => Object.values(scoring.with))
    .flatMap((metric) => setsBehind(metric, definitions));
}

/** Sets whose results reach a metric, directly or through formulas. */
function setsBehind(metric: MetricId, definitions: Definitions): string[] {
  const derived = definitions.metrics.get(metric)?.derived;
  if (derived?.kind === 'result_of') return [derived.set];
  if (derived?.kind !== 'formula') return [];
  return Object.values(derived.inputs).flatMap((input) => setsBehind(input.metric, definitions));
}
