import type { SeenFinding } from '../../application/records/see-findings.js';
import { findingStatusName } from '../messages/index.js';

/** A finding with what was done about it; `daysLeft` is absent where nothing is left to do, or no day was set. */
export function findingJson({ finding, daysLeft, mayReport }: SeenFinding): object {
  return {
    ...finding,
    statusName: findingStatusName(finding.status),
    ...(daysLeft !== undefined && { daysLeft }),
    mayReport,
  };
}
