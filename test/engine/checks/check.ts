import type { ConsistencyCheck, ConsistencyKind, ConsistencyOf, FailedCheck } from '../../../src/domain/consistency.js';
import { checkConsistency } from '../../../src/domain/engine/check-consistency.js';
import type { ConsistencyInput } from '../../../src/domain/engine/checks/consistency-input.js';
import { consistencyInput, rendered } from '../../support/engine-builders.js';

type Body<K extends ConsistencyKind> = Omit<ConsistencyOf<K>, 'id' | 'title' | 'severity' | 'message' | 'candidates'>;

/** A check of one kind; its sentence and candidate are only names here. */
export function check<K extends ConsistencyKind>(
  body: Body<K>,
  overrides: Partial<ConsistencyCheck> = {},
): ConsistencyCheck {
  const frame = { id: 'X', title: 'Kiểm tra', severity: 'warning', message: 'câu', candidates: ['phương án'] };
  return { ...frame, ...body, ...overrides } as unknown as ConsistencyCheck;
}

export function run(one: ConsistencyCheck, input: Partial<ConsistencyInput>): FailedCheck[] {
  return checkConsistency([one], consistencyInput(input));
}

/** Values of each failure, as they are read. */
export function readings(failed: readonly FailedCheck[]): Record<string, string>[] {
  return failed.map(({ values }) => rendered(values));
}
