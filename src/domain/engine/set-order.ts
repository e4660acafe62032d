import { leavesOf } from '../criteria-set.js';
import type { Definitions, LoadedSet } from '../definitions.js';

/** The asked sets, each after the sets whose results it takes points from. Unknown ids are left out. */
export function inOrderOfDependence(definitions: Definitions, ids: readonly string[]): LoadedSet[] {
  const ordered = new Map<string, LoadedSet>();
  const visit = (id: string, path: readonly string[]): void => {
    const loaded = definitions.sets.get(id);
    if (loaded === undefined || ordered.has(id) || path.includes(id)) return;
    for (const needed of neededSets(loaded, definitions)) if (ids.includes(needed)) visit(needed, [...path, id]);
    ordered.set(id, loaded);
  };
  for (const id of ids) visit(id, []);
  return [...ordered.values()];
}

function neededSets({ set }: LoadedSet, definitions: Definitions): string[] {
  return leavesOf(set.areas)
    .flatMap((leaf) => Object.values(leaf.scoring.with))
    .flatMap((metric) => {
      const derived = definitions.metrics.get(metric)?.derived;
      return derived?.kind === 'result_of' ? [derived.set] : [];
    });
}
