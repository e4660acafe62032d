import type { Department } from '../commune.js';
import type { CriteriaSet, DepartmentRole } from '../criteria-set.js';

/** Who acts: the commune's own department for a role, or the role's name where the commune has not mapped it. */
export interface ResponsibleDepartment {
  readonly id: string;
  readonly name: string;
}

export function departmentOf(
  role: DepartmentRole | undefined,
  set: CriteriaSet,
  departments: readonly Department[],
): ResponsibleDepartment {
  if (role === undefined) return { id: '', name: '' };
  const department = departments.find((each) => each.roles.includes(role));
  return department ?? { id: role, name: set.roles.get(role) ?? role };
}
