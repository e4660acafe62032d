import { inject, injectable } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { Finding, Remedy } from '../../domain/finding.js';
import { issue } from '../../domain/issue.js';
import { slot as asSlot, text } from '../../domain/message.js';
import { findingChanges } from '../../domain/records/finding-changes.js';
import type { Month } from '../../domain/records/month.js';
import { Refused } from '../refused.js';
import { type Actor, Desk } from './desk.js';
import { findMonth, noSuch } from './find.js';
import { rowTraces } from './row-traces.js';
import { writtenBody, writtenNote } from './written-text.js';

/** What a department can say of a finding; that it is new is not said by anybody. */
export const REPORTED_STATUSES = ['in_progress', 'done', 'partly_done', 'not_done'] as const;
export type ReportedStatus = (typeof REPORTED_STATUSES)[number];

export interface FindingReport {
  readonly folder: string;
  readonly commune: string;
  readonly month: string;
  readonly finding: string;
  readonly status: ReportedStatus;
  readonly done?: string;
  readonly evidence?: string;
  readonly cause?: string;
  readonly newDay?: IsoDate;
}

/** While a month is signed or locked, nothing changes of what it was scored on. */
export function takesReports({ state }: Month): boolean {
  return state === 'open' || state === 'scoring';
}

/** Báo cáo kết quả khắc phục: by the department that answers for the finding, or the standing office. */
@injectable()
export class ReportFinding {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  /** @throws Refused when what was done, or why it is not, is left out. */
  async run(report: FindingReport, actor: Actor): Promise<void> {
    const { folder, commune, status } = report;
    await this.desk.act(folder, actor, { action: 'read', commune }, async (sitting) => {
      const { records, signature, note } = sitting;
      const month = await findMonth(folder, records, commune, report.month);
      if (!takesReports(month)) {
        throw new Refused(issue('R010', { file: folder }, { month: asSlot(month.id), state: text(month.state) }));
      }
      const known = await records.findings.list(commune);
      const before = known.find(({ id }) => id === report.finding);
      if (before === undefined) {
        const ids = known.map(({ id }) => id);
        throw noSuch(folder, 'finding', report.finding, ids);
      }
      const { department } = before;
      await this.desk.allow(folder, sitting, { action: 'submit_evidence', commune, department });
      const { account: by, at } = signature;
      const after: Finding = { ...before, status, remedy: { ...remedyOf(report), by, at } };
      const key = await records.findings.put(commune, after);
      const rows = await rowTraces(sitting, 'finding', commune, [key]);
      await note({ action: 'finding_changed', subject: after.id, ...findingChanges(before, after), rows });
    });
  }
}

/** What is not finished needs its reason; everything else what was done. @throws Refused */
function remedyOf({ folder, status, newDay, ...told }: FindingReport): Omit<Remedy, 'by' | 'at'> {
  const isUnfinished = status === 'partly_done' || status === 'not_done';
  const cause = isUnfinished ? writtenBody(folder, 'cause', told.cause ?? '', 'cause') : writtenNote(told.cause);
  const done =
    status === 'not_done' ? (writtenNote(told.done) ?? '') : writtenBody(folder, 'done', told.done ?? '', 'done');
  const evidence = writtenNote(told.evidence);
  return {
    done,
    ...(evidence !== undefined && { evidence }),
    ...(cause !== undefined && { cause }),
    ...(newDay !== undefined && { newDay }),
  };
}
