import { checkText } from '../../../adapters/messages/index.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import type { MissingEvidence } from '../../../domain/assessment.js';
import type { FailedCheck } from '../../../domain/consistency.js';
import { comingDue } from '../../../domain/engine/coming-due.js';
import { leadOf } from '../../../domain/engine/departments.js';
import { hasPoints } from '../../../domain/engine/range.js';
import type { SlotStatus } from '../../../domain/evidence.js';
import { Exact } from '../../../domain/number.js';
import type { EvidenceItem } from '../../../domain/records/evidence-item.js';
import type { LeafScore } from '../../../domain/score.js';
import { type Waiting, waitingFor } from '../review/waiting.js';

/** Where a month stands, in the few figures by which its work is steered. */
export interface Standing {
  /** Criteria that have points, of all that the commune scores. */
  readonly scored: number;
  readonly criteria: number;
  readonly missing: readonly MissingEvidence[];
  /** Chỗ số liệu không khớp: as many as the page of checks lists. */
  readonly failedChecks: number;
  /** What waits for the person who looks. */
  readonly waiting: readonly Waiting[];
  /** The next last day that is still to come. */
  readonly next?: SlotStatus;
  readonly departments: readonly DepartmentWork[];
}

/** What one department still owes. */
export interface DepartmentWork {
  readonly id: string;
  readonly missing: number;
  readonly overdue: number;
  readonly points: Exact;
}

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
  const mine = leaves.filter((leaf) => own === undefined || leadFor(sets, leaf) === own);
  const [next] = comingDue(mine, seen.today);
  return {
    scored: leaves.filter(hasPoints).length,
    criteria: leaves.length,
    missing,
    failedChecks: new Set(sets.flatMap(({ assessment }) => assessment.checks.map(placeOf))).size,
    waiting: waitingFor(seen, items, sets),
    ...(next !== undefined && { next }),
    departments: departmentsOf(missing),
  };
}

/** A check that fails for several sets over the same figures is one place. */
function placeOf(failed: FailedCheck): string {
  return [failed.check.id, ...failed.metrics, checkText(failed)].join(' ');
}

function leadFor(sets: readonly ScoredSet[], leaf: LeafScore): string | undefined {
  const of = sets.find(({ assessment }) => assessment.score.leaves.includes(leaf));
  return of && leadOf(leaf.criterion, of.set, of.assessment.input.departments).id;
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
