import type { Assessment } from '../../domain/assessment.js';
import type { Department } from '../../domain/commune.js';
import { type Code, type CriteriaSet, findCriterion } from '../../domain/criteria-set.js';
import type { Definitions } from '../../domain/definitions.js';
import { formatDate } from '../messages/index.js';
import { ordinalsOf } from './ordinals.js';
import type { SheetHead } from './page-setup.js';

/** How criteria and departments are called on a sheet. */
export interface SheetNames {
  readonly set: CriteriaSet;
  /** Số thứ tự on the scoring sheet by criterion code: the one name of a criterion on all sheets. */
  readonly ordinals: ReadonlyMap<Code, string>;
  readonly departments: readonly Department[];
}

/** What every sheet of one scoring workbook reads. */
export interface SheetContext extends SheetHead, SheetNames {
  readonly assessment: Assessment;
  readonly definitions: Definitions;
  /** Address of a path of the case folder, as seen from the workbook. */
  linkTo(path: string): string;
}

/** @param linkTo see `SheetContext`. */
export function sheetContext(
  assessment: Assessment,
  set: CriteriaSet,
  definitions: Definitions,
  linkTo: SheetContext['linkTo'],
): SheetContext {
  const { input, dataHash } = assessment;
  const span = `từ ngày ${formatDate(input.period.from)} đến ngày ${formatDate(input.period.to)}`;
  return {
    ...{ assessment, set, definitions, linkTo },
    ...{ ordinals: ordinalsOf(set), departments: input.departments },
    subject: `${input.commune.name}. ${set.indexName}. Kỳ ${span}, số liệu tính đến ngày ${formatDate(input.asOf)}.`,
    footer: `${set.id} ${assessment.set.version} · mã dữ liệu ${dataHash}`,
    ...(set.notice !== undefined && { notice: set.notice }),
  };
}

/** Name of a department; of the role, where the commune has no department for it; else the text as it is. */
export function departmentName({ departments, set }: Pick<SheetNames, 'departments' | 'set'>, id: string): string {
  return departments.find((each) => each.id === id)?.name ?? set.roles.get(id) ?? id;
}

/** `3.2.1 Hồ sơ giải quyết đúng hạn`; the code alone when the set has no such criterion. */
export function criterionText({ set, ordinals }: Pick<SheetNames, 'set' | 'ordinals'>, code: Code): string {
  const criterion = findCriterion(set, code);
  return criterion === undefined ? code : `${ordinals.get(code) ?? code} ${criterion.name}`;
}
