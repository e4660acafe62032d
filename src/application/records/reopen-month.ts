import { inject, injectable } from 'inversify';
import type { Month } from '../../domain/records/month.js';
import { changedMonth } from './change-month.js';
import { type Actor, Desk } from './desk.js';
import { findMonth } from './find.js';
import { writtenReason } from './written-text.js';

/** Mở lại tháng đã khóa: a new version begins, the closed one stays as it is. */
@injectable()
export class ReopenMonth {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  /** @throws Refused when the reason is missing or the month is not closed. */
  async run(folder: string, actor: Actor, commune: string, id: string, reason: string): Promise<Month> {
    const why = writtenReason(folder, reason);
    return this.desk.act(folder, actor, { action: 'reopen_month', commune }, async (sitting) => {
      const { scorer: _, asOf: __, ...month } = await findMonth(folder, sitting.records, commune, id);
      const next = { ...month, version: month.version + 1, reason: why };
      const opened = await changedMonth(folder, sitting, next, 'reopen');
      const [before, after] = [`bản ${month.version}`, `bản ${opened.version}`];
      await sitting.note({ action: 'month_reopened', subject: id, before, after, reason: why });
      return opened;
    });
  }
}
