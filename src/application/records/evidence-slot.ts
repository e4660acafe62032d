import type { Department } from '../../domain/commune.js';
import { leavesOf } from '../../domain/criteria-set.js';
import type { Definitions } from '../../domain/definitions.js';
import { leadOf } from '../../domain/engine/departments.js';
import { slotsOf } from '../../domain/engine/evidence-slots.js';
import { requirementsOf } from '../../domain/engine/match-evidence.js';
import type { EvidenceRequirement, EvidenceSlot } from '../../domain/evidence.js';
import type { Facts } from '../../domain/metric.js';
import { type Month, yearOfMonth } from '../../domain/records/month.js';
import { noSuch } from './find.js';

export interface WantedSlot {
  readonly requirement: string;
  /** `2026`, `2026-Q3`, `2026-09`, `2026#2`; absent where the requirement has one slot only. */
  readonly slot?: string;
}

export interface FoundSlot {
  readonly slot: EvidenceSlot;
  /** Who owes it, as the commune has divided the work. */
  readonly department: string;
}

/** The slot that is meant, among those of the month's sets. @throws Refused */
export function findSlot(
  folder: string,
  definitions: Definitions,
  month: Month,
  facts: Facts,
  departments: readonly Department[],
  wanted: WantedSlot,
): FoundSlot {
  const sets = month.sets.flatMap((id) => definitions.sets.get(id)?.set ?? []);
  const found = sets.flatMap((set) => requirementsOf(set).map((requirement) => ({ set, requirement })));
  const named = found.find(({ requirement }) => requirement.id === wanted.requirement);
  if (named === undefined) {
    const known = found.map(({ requirement }) => requirement.id);
    throw noSuch(folder, 'requirement', wanted.requirement, known);
  }
  const { set, requirement } = named;
  const slots = slotsOf(requirement, yearOfMonth(month.id), facts, definitions.calendar);
  const only = slots.length === 1 ? slots[0] : undefined;
  const slot = wanted.slot === undefined ? only : slots.find(({ label }) => label === wanted.slot);
  if (slot === undefined) {
    const labels = slots.map(({ label }) => label);
    throw noSuch(folder, 'slot', wanted.slot ?? '', labels);
  }
  const leaf = leavesOf(set.areas).find(({ scoring }) => uses(scoring.evidence, requirement));
  return { slot, department: leaf === undefined ? '' : leadOf(leaf, set, departments).id };
}

function uses(evidence: readonly EvidenceRequirement[], { id }: EvidenceRequirement): boolean {
  return evidence.some((each) => each.id === id);
}
