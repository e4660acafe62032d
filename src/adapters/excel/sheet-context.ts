import type { Assessment } from '../../domain/assessment.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { Definitions } from '../../domain/definitions.js';

/** What every sheet of one workbook reads. */
export interface SheetContext {
  readonly assessment: Assessment;
  readonly set: CriteriaSet;
  readonly definitions: Definitions;
  /** Address of a path of the case folder, as seen from the workbook. */
  linkTo(path: string): string;
}

/** Name of a department; of the role, where the commune has no department for it; else the text as it is. */
export function departmentName({ assessment, set }: SheetContext, id: string): string {
  const department = assessment.input.departments.find((each) => each.id === id);
  return department?.name ?? set.roles.get(id) ?? id;
}
