import type { Department } from '../commune.js';
import type { CriteriaSet, DepartmentRole, SubCriterion } from '../criteria-set.js';

/** Who acts: the commune's own department for a role, or the role's name where the commune has not mapped it. */
export interface ResponsibleDepartment {
  readonly id: string;
  readonly name: string;
}

const NOBODY: ResponsibleDepartment = { id: '', name: '' };

/** Đơn vị chủ trì: the department that the case names for this very criterion, else the one that plays its role. */
export function leadOf(
  leaf: SubCriterion,
  set: CriteriaSet,
  departments: readonly Department[],
): ResponsibleDepartment {
  const named = departments.find((each) => each.leads.includes(leaf.code));
  return named ?? (leaf.scoring.lead === undefined ? NOBODY : departmentFor(leaf.scoring.lead, set, departments));
}

/** Đơn vị phối hợp, in the set's order. */
export function supportOf(
  leaf: SubCriterion,
  set: CriteriaSet,
  departments: readonly Department[],
): ResponsibleDepartment[] {
  const named = departments.filter((each) => each.supports.includes(leaf.code));
  return [...named, ...leaf.scoring.support.map((role) => departmentFor(role, set, departments))];
}

function departmentFor(
  role: DepartmentRole,
  set: CriteriaSet,
  departments: readonly Department[],
): ResponsibleDepartment {
  const department = departments.find((each) => each.roles.includes(role));
  return department ?? { id: role, name: set.roles.get(role) ?? role };
}
