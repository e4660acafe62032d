import type { SeenMonth } from '../../../application/records/see-month.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import { requirementsOf } from '../../../domain/engine/match-evidence.js';
import type { EvidenceRequirement } from '../../../domain/evidence.js';
import type { EvidenceItem } from '../../../domain/records/evidence-item.js';
import { confirmation } from '../../../domain/records/permissions.js';
import type { LeafScore } from '../../../domain/score.js';

/** Việc chờ: an item on which somebody must decide, and what it stands for. */
export interface Waiting {
  readonly item: EvidenceItem;
  readonly set: ScoredSet;
  readonly requirement: EvidenceRequirement;
  /** The criteria that need it. */
  readonly leaves: readonly LeafScore[];
}

/** What waits for this person, oldest first: documents for the standing office, claims for the head of the unit. */
export function waitingFor(seen: SeenMonth, items: readonly EvidenceItem[], sets: readonly ScoredSet[]): Waiting[] {
  return items
    .filter((item) => mayAccept(seen, item) || mayConfirm(seen, item))
    .flatMap((item) => waitingOf(item, sets) ?? [])
    .sort((a, b) => (a.item.at < b.item.at ? -1 : 1));
}

/** Nobody accepts what that person handed in. */
export function mayAccept({ viewer }: SeenMonth, { state, department, by }: EvidenceItem): boolean {
  return state === 'submitted' && by !== viewer.account.login && viewer.may('decide_evidence', department);
}

/** Nobody confirms what that person claimed. */
export function mayConfirm({ viewer, heads }: SeenMonth, { state, department, by }: EvidenceItem): boolean {
  const action = confirmation(heads, department);
  return state === 'not_arising_claimed' && by !== viewer.account.login && viewer.may(action, department);
}

export function waitingOf(item: EvidenceItem, sets: readonly ScoredSet[]): Waiting | undefined {
  for (const set of sets) {
    const requirement = requirementsOf(set.set).find(({ id }) => id === item.requirement);
    if (requirement === undefined) continue;
    const leaves = set.assessment.score.leaves.filter(({ evidence }) =>
      evidence.some(({ slot }) => slot.requirement.id === item.requirement && slot.label === item.slot),
    );
    return { item, set, requirement, leaves };
  }
  return undefined;
}
