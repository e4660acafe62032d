import type { FoundInMonth } from '../../application/records/search-month.js';

/** What a month has of some words, the best first in each kind. */
export function foundJson({ criteria, requirements, files, departments }: FoundInMonth): object {
  return {
    criteria: criteria.map(({ set, criterion: { code, name, maxPoints } }) => ({
      ...{ set: set.id, code, name, max: maxPoints.toDecimal(set.rounding.places) },
    })),
    requirements: requirements.map(({ set, requirement, criterion }) => ({
      ...{ set: set.id, requirement: requirement.id, title: requirement.title, criterion: criterion.code },
    })),
    files: files.map(({ item, requirement }) => ({
      item,
      ...(requirement !== undefined && { title: requirement.title }),
    })),
    departments: departments.map(({ id, name, aliases }) => ({ id, name, aliases })),
  };
}
