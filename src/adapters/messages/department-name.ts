import type { Assessment } from '../../domain/assessment.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';

interface Scored {
  readonly assessment: Assessment;
  readonly set: CriteriaSet;
}

/** Name of a department by its id; a role that the commune has not mapped is named as the set names it. */
export function departmentName({ assessment, set }: Scored, id: string): string {
  if (id === '') return 'Chưa phân công';
  return assessment.input.departments.find((each) => each.id === id)?.name ?? set.roles.get(id) ?? id;
}
