import type { Assessment } from '../../domain/assessment.js';
import { type Code, type CriteriaSet, findCriterion } from '../../domain/criteria-set.js';
import type { Definitions } from '../../domain/definitions.js';

/** What every sheet of one workbook reads. */
export interface SheetContext {
  readonly assessment: Assessment;
  readonly set: CriteriaSet;
  readonly definitions: Definitions;
  /** Số thứ tự on the scoring sheet by criterion code: the one name of a criterion on all sheets. */
  readonly ordinals: ReadonlyMap<Code, string>;
  /** Address of a path of the case folder, as seen from the workbook. */
  linkTo(path: string): string;
}

/** Name of a department; of the role, where the commune has no department for it; else the text as it is. */
export function departmentName({ assessment, set }: SheetContext, id: string): string {
  const department = assessment.input.departments.find((each) => each.id === id);
  return department?.name ?? set.roles.get(id) ?? id;
}

/** `3.2.1 Hồ sơ giải quyết đúng hạn`; the code alone when the set has no such criterion. */
export function criterionText({ set, ordinals }: SheetContext, code: Code): string {
  const criterion = findCriterion(set, code);
  return criterion === undefined ? code : `${ordinals.get(code) ?? code} ${criterion.name}`;
}
