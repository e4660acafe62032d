import type { Assessment } from '../domain/assessment.js';
import type { CriteriaSet } from '../domain/criteria-set.js';
import type { Definitions } from '../domain/definitions.js';

/** One assessment with the definitions it was made by: what views and JSON documents are made of. */
export interface ScoredSet {
  readonly assessment: Assessment;
  readonly set: CriteriaSet;
  readonly definitions: Definitions;
}

export function scoredSets(assessments: readonly Assessment[], definitions: Definitions | undefined): ScoredSet[] {
  return assessments.flatMap((assessment) => {
    const set = definitions?.sets.get(assessment.set.id)?.set;
    return definitions === undefined || set === undefined ? [] : [{ assessment, set, definitions }];
  });
}

/** Name of a department by its id; a role that the commune has not mapped is named as the set names it. */
export function departmentName({ assessment, set }: ScoredSet, id: string): string {
  if (id === '') return 'Chưa phân công';
  return assessment.input.departments.find((each) => each.id === id)?.name ?? set.roles.get(id) ?? id;
}
