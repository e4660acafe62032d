import type { ConsistencyOf, FailedCheck } from '../../consistency.js';
import { text } from '../../message.js';
import { matchDepartment } from '../../names.js';
import type { ConsistencyInput } from './consistency-input.js';

/** A name in a table that is only nearly, or not at all, a department of this commune waits for a person. */
export function checkDepartmentName(
  check: ConsistencyOf<'department_name'>,
  { departmentNames, departments }: ConsistencyInput,
): FailedCheck[] {
  return [...new Set(departmentNames)].flatMap((name) => {
    const match = matchDepartment(name, departments);
    if (match.kind === 'exact') return [];
    const nearest = match.kind === 'proposed' ? match.department.name : '';
    const values = { name: text(name), nearest: text(nearest) };
    const candidates = match.kind === 'proposed' ? check.candidates.map((message) => ({ message, values })) : [];
    return [{ check, metrics: [], values, candidates }];
  });
}
