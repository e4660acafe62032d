import type { Reminder } from '../../domain/reminder.js';
import { slotStateName } from '../messages/index.js';

/** What one department still owes in a month; points of two indices are never added. */
export function reminderJson({ asOf, department, heads, parts, findings }: Reminder): object {
  return {
    ...{ department: department.id, departmentName: department.name, heads, asOf },
    parts: parts.map(({ set, documents, count, points }) => ({
      ...{ set: set.id, indexName: set.indexName, count, points: points.toDecimal(set.rounding.places) },
      documents: documents.map(({ requirement, state, slots, criteria, due, points: own }) => ({
        ...{ requirement: requirement.id, title: requirement.title, state, stateName: slotStateName(state) },
        ...{ periods: slots, criteria, due, points: own.toDecimal(set.rounding.places) },
      })),
    })),
    findings,
  };
}
