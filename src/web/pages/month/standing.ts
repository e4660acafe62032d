import type { SeenMonth } from '../../../application/records/see-month.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import type { MissingEvidence } from '../../../domain/assessment.js';
import { Exact } from '../../../domain/number.js';
import type { EvidenceItem } from '../../../domain/records/evidence-item.js';
import { type Waiting, waitingFor } from '../review/waiting.js';

/** Where a month stands, in the few figures by which its work is steered. */
export interface Standing {
  /** Criteria that have points, of all that the commune scores. */
  readonly scored: number;
  readonly criteria: number;
  readonly missing: readonly MissingEvidence[];
  readonly failedChecks: number;
  /** What waits for the person who looks. */
  readonly waiting: readonly Waiting[];
  /** The next last day that is still to come. */
  readonly next?: MissingEvidence;
  readonly departments: readonly DepartmentWork[];
}

/** What one department still owes. */
export interface DepartmentWork {
  readonly id: string;
  readonly missing: number;
  readonly overdue: number;
  readonly points: Exact;
}

const WITHOUT_POINTS = new Set(['not_reported', 'awaiting_guidance', 'failed']);

/** @param own of one department alone; absent: of the whole commune. */
export function standingOf(
  seen: SeenMonth,
  sets: readonly ScoredSet[],
  items: readonly EvidenceItem[],
  own?: string,
): Standing {
  const leaves = sets.flatMap(({ assessment }) => assessment.score.leaves);
  const all = sets.flatMap(({ assessment }) => assessment.missing);
  const missing = own === undefined ? all : all.filter(({ department }) => department === own);
  const upcoming = missing.filter(({ daysLeft }) => daysLeft >= 0).sort((a, b) => a.daysLeft - b.daysLeft);
  const [next] = upcoming;
  return {
    scored: leaves.filter(({ state }) => !WITHOUT_POINTS.has(state)).length,
    criteria: leaves.length,
    missing,
    failedChecks: new Set(sets.flatMap(({ assessment }) => assessment.checks.map((each) => each.check.id))).size,
    waiting: waitingFor(seen, items, sets),
    ...(next !== undefined && { next }),
    departments: departmentsOf(missing),
  };
}

function departmentsOf(missing: readonly MissingEvidence[]): DepartmentWork[] {
  const ids = [...new Set(missing.map(({ department }) => department))];
  return ids
    .map((id) => {
      const own = missing.filter(({ department }) => department === id);
      const overdue = own.filter(({ daysLeft }) => daysLeft < 0).length;
      return { id, missing: own.length, overdue, points: Exact.sum(own.map(({ points }) => points)) };
    })
    .sort((a, b) => b.points.compare(a.points));
}
