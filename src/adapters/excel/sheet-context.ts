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

/** Name of a department, or the text itself where the commune has no department with this id. */
export function departmentName(context: SheetContext, id: string): string {
  return context.assessment.input.departments.find((department) => department.id === id)?.name ?? id;
}
