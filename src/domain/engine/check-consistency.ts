import type { ConsistencyCheck, ConsistencyKind, ConsistencyOf, FailedCheck } from '../consistency.js';
import { checkComplementary } from './checks/complementary.js';
import type { ConsistencyInput } from './checks/consistency-input.js';
import { checkDepartmentName } from './checks/department-name.js';
import { checkExpression } from './checks/expression.js';
import { checkGranularity } from './checks/granularity.js';
import { checkOddPeriod } from './checks/odd-period.js';
import { checkOpenValue } from './checks/open-value.js';
import { checkRecounted } from './checks/recounted.js';
import { checkRestated } from './checks/restated.js';

type Checker<K extends ConsistencyKind> = (check: ConsistencyOf<K>, input: ConsistencyInput) => FailedCheck[];

const CHECKERS: { readonly [K in ConsistencyKind]: Checker<K> } = {
  expression: checkExpression,
  complementary: checkComplementary,
  granularity: checkGranularity,
  restated: checkRestated,
  open_value: checkOpenValue,
  odd_period: checkOddPeriod,
  recounted: checkRecounted,
  department_name: checkDepartmentName,
};

const ORDER = { error: 0, warning: 1, info: 2 } as const;

/** Kiểm tra số liệu trước khi chấm: every check that does not hold, worst first. Never changes a figure. */
export function checkConsistency(checks: readonly ConsistencyCheck[], input: ConsistencyInput): FailedCheck[] {
  return checks
    .flatMap((check) => (CHECKERS[check.kind] as Checker<ConsistencyKind>)(check, input))
    .sort((a, b) => ORDER[a.check.severity] - ORDER[b.check.severity]);
}
