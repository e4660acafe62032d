import { issue } from '../../domain/issue.js';
import { slot as asSlot, list, moment, text } from '../../domain/message.js';
import { type Month, type MonthStep, stateAfter, statesBefore } from '../../domain/records/month.js';
import { Refused } from '../refused.js';
import type { Sitting } from './desk.js';

/**
 * Takes a step with a month and saves it.
 * @param month the record with its other changes, still in the state before the step.
 * @param revision what the person looked at; absent: whatever is there now.
 * @throws Refused when the step cannot be taken from here, or somebody else changed the month in between.
 */
export async function changedMonth(
  folder: string,
  { records, signature }: Sitting,
  month: Month,
  step: MonthStep,
  revision: number = month.revision,
): Promise<Month> {
  if (revision !== month.revision) throw changedByOther(folder, month);
  const state = stateAfter(month.state, step);
  if (state === undefined) throw notFromHere(folder, month, step);
  const changed = {
    ...month,
    ...{ state, revision: revision + 1, changedBy: signature.account, changedAt: signature.at },
  };
  if (!(await records.months.change(changed, revision))) throw changedByOther(folder, month);
  return changed;
}

/** Somebody else changed the month since it was looked at. */
export function changedByOther(folder: string, { id, changedBy, changedAt, state }: Month): Refused {
  const values = { what: asSlot(id), account: text(changedBy), at: moment(changedAt), state: text(state) };
  return new Refused(issue('R004', { file: folder }, values));
}

/** The step cannot be taken from where the month is. */
export function notFromHere(folder: string, { id, state }: Month, step: MonthStep): Refused {
  const allowed = list(statesBefore(step).map((each) => text(each)));
  return new Refused(issue('R003', { file: folder }, { what: asSlot(id), state: text(state), allowed }));
}
