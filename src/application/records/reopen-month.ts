import { inject, injectable } from 'inversify';
import type { Month } from '../../domain/records/month.js';
import { changedMonth } from './change-month.js';
import { type Actor, Desk, type Sitting } from './desk.js';
import { findMonth } from './find.js';
import { writtenReason } from './written-text.js';

/** Mở lại tháng đã khóa: a new version begins, the closed one stays as it is. */
@injectable()
export class ReopenMonth {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  /**
   * Whoever asked for it has their answer with it.
   * @param revision what the person looked at; absent: whatever is there now.
   * @throws Refused when the reason is missing or the month is not closed.
   */
  async run(
    folder: string,
    actor: Actor,
    commune: string,
    id: string,
    reason: string,
    revision?: number,
  ): Promise<Month> {
    const why = writtenReason(folder, reason);
    return this.desk.act(folder, actor, { action: 'reopen_month', commune }, async (sitting) => {
      const closed = await findMonth(folder, sitting.records, commune, id);
      const { scorer: _, asOf: __, signed: ___, ...month } = closed;
      const next = { ...month, version: month.version + 1, reason: why };
      const opened = await changedMonth(folder, sitting, next, 'reopen', revision);
      await approveRequests(sitting, closed, why);
      const [before, after] = [`version ${month.version}`, `version ${opened.version}`];
      await sitting.note({ action: 'month_reopened', subject: id, before, after, reason: why });
      return opened;
    });
  }
}

async function approveRequests({ records, signature }: Sitting, month: Month, answer: string): Promise<void> {
  const { account: by, at } = signature;
  for (const { id, version } of await records.reopenRequests.inMonth(month.commune, month.id)) {
    if (version !== month.version) continue;
    // One that was answered already keeps its answer.
    await records.reopenRequests.decide(month.commune, id, { isApproved: true, answer, by, at });
  }
}
