import type { SeenItem } from '../../../application/records/see-evidence.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import { Refused } from '../../../application/refused.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import type { MissingEvidence } from '../../../domain/assessment.js';
import { leadOf } from '../../../domain/engine/departments.js';
import type { SlotStatus } from '../../../domain/evidence.js';
import { issue } from '../../../domain/issue.js';
import { text } from '../../../domain/message.js';
import type { LeafScore } from '../../../domain/score.js';
import { sceneOf } from '../../scene.js';
import { scoredMonth } from '../../scored.js';
import type { Visit } from '../../visit.js';

/** Một suất minh chứng: the document that is asked for, which criteria hang on it, and what was handed in. */
export interface SlotScene {
  readonly seen: SeenMonth;
  readonly set: ScoredSet;
  readonly status: SlotStatus;
  /** The criteria that need it, first the one by which it is listed. */
  readonly leaves: readonly LeafScore[];
  readonly department: string;
  readonly items: readonly SeenItem[];
  /** What the department owes beside it, as it is listed. */
  readonly owed: readonly MissingEvidence[];
}

/** @throws Refused when the address names nothing that is asked for in the month. */
export async function slotScene(visit: Visit): Promise<SlotScene> {
  const { services, folder, actor, params } = visit;
  const { requirement = '', slot = '' } = params;
  const seen = await sceneOf(visit);
  const { sets } = await scoredMonth(visit);
  for (const set of sets) {
    const leaves = set.assessment.score.leaves.filter((leaf) => statusIn(leaf, requirement, slot) !== undefined);
    const [first] = leaves;
    const status = first && statusIn(first, requirement, slot);
    if (first === undefined || status === undefined) continue;
    const department = leadOf(first.criterion, set.set, set.assessment.input.departments).id;
    const wanted = { commune: seen.commune.id, month: seen.month.id, requirement, slot };
    const items = await services.seeEvidence.ofSlot(folder, actor, wanted);
    const owed = sets
      .flatMap(({ assessment }) => assessment.missing)
      .filter((each) => each.department === department && !isFor(each.status, requirement, slot));
    return { seen, set, status, leaves, department, items, owed };
  }
  throw new Refused(issue('R007', { file: folder }, { kind: text('requirement'), found: text(requirement) }));
}

function statusIn({ evidence }: LeafScore, requirement: string, label: string): SlotStatus | undefined {
  return evidence.find((status) => isFor(status, requirement, label));
}

function isFor({ slot }: SlotStatus, requirement: string, label: string): boolean {
  return slot.requirement.id === requirement && slot.label === label;
}
