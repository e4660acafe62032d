import type { SeenClosing } from '../../application/records/see-closing.js';
import { differenceJson } from './difference-json.js';
import { checkJson } from './parts-json.js';

/** Where a month stands before and after its lock. `open` stops no lock; `pending`: against the version locked last. */
export function closingJson(closing: SeenClosing): object {
  const { month, sets, isAsSigned, signedCodes, open, versions, changes, pending, requests, signed } = closing;
  return {
    month,
    sets: sets.map(({ set, assessment }) => ({
      ...{ set: set.id, points: assessment.score.total.points.toString(), dataHash: assessment.dataHash },
      ...(signedCodes.has(set.id) && { handedOver: signedCodes.get(set.id) }),
    })),
    isAsSigned,
    open: {
      missing: open.missing.map(({ criterion, department, status: { slot } }) => ({
        ...{ criterion, department, requirement: slot.requirement.id, period: slot.label },
      })),
      waiting: open.waiting,
      unsettled: open.unsettled.map(({ failed, digest }) => ({ ...checkJson(failed), digest })),
      byHand: open.byHand,
    },
    versions,
    changes: changes.map(({ from, to, sets: differences }) => ({
      ...{ from: from.version, to: to.version, sets: differences.map(differenceJson) },
    })),
    pending: pending.map(differenceJson),
    ...{ requests, signed },
  };
}
