import type { ComparedSet, SeenSets } from '../../application/records/see-sets.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import { differenceJson } from './difference-json.js';

/** The sets in force, and those that months were locked by. */
export function seenSetsJson({ sets, documents, used }: SeenSets): object {
  return {
    sets: sets.map(({ set, hash }) => ({ ...setJson(set), hash, basis: set.basis })),
    documents: [...documents.values()],
    used,
  };
}

/** `points`: an assumption, what the month would get by the other rules with the figures it was locked with. */
export function comparedSetsJson({ before, after, changes, points }: ComparedSet): object {
  return {
    ...{ before: setJson(before.set), after: setJson(after.set) },
    changes: changes.map(({ code, parts, before: was, after: is }) => ({
      code,
      name: (is ?? was)?.name ?? code,
      parts,
    })),
    points: { assumed: true, ...differenceJson(points) },
  };
}

export function setJson({ id, version, name, indexName, validFrom, validTo, notice }: CriteriaSet): object {
  return {
    ...{ id, version, name, indexName, validFrom },
    ...(validTo !== undefined && { validTo }),
    ...(notice !== undefined && { notice }),
  };
}
