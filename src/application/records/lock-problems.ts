import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import type { Month, MonthVersion } from '../../domain/records/month.js';
import type { Records } from '../ports/records.js';
import { lockNote } from './closed-result.js';

/** Months and locked versions that are not what the log says of them. */
export async function lockProblems(
  folder: string,
  { communes, months, audit }: Records,
  versions: readonly MonthVersion[],
): Promise<Issue[]> {
  const problems: Issue[] = [];
  for (const { id: commune } of await communes.list()) {
    const closings = (await audit.entries(commune)).filter(({ action }) => action === 'month_closed');
    for (const month of await months.list(commune)) {
      const own = versions.filter((each) => each.commune === commune && each.month === month.id);
      const told = closings.filter(({ subject }) => subject === month.id).map(({ after }) => after ?? '');
      problems.push(...changedVersions(folder, month, own, told));
      if (own.length > told.length || told.length !== locksOf(month)) problems.push(changedMonth(folder, month));
    }
  }
  return problems;
}

/** How often a month in this state and of this version was locked. */
function locksOf({ state, version }: Month): number {
  return state === 'closed' ? version : version - 1;
}

/** @param told what the log says of each lock, the first first. */
function changedVersions(
  folder: string,
  { id, commune }: Month,
  versions: readonly MonthVersion[],
  told: readonly string[],
): Issue[] {
  return told.flatMap((locked, index) => {
    const version = versions.find((each) => each.version === index + 1);
    const found = version === undefined ? 'gone' : lockNote(version);
    if (found === locked) return [];
    const values = { month: text(`${id} (${commune})`), version: text(`${index + 1}`) };
    return issue('W015', { file: folder }, { ...values, locked: text(locked), found: text(found) });
  });
}

/** Its state, its version, or a lock that the log knows nothing of. */
function changedMonth(folder: string, { id, commune }: Month): Issue {
  const values = { kind: text('month'), name: text(`${id} (${commune})`), problem: text('altered') };
  return issue('W021', { file: folder }, values);
}
