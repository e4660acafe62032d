import { inject, injectable } from 'inversify';
import { issue } from '../../domain/issue.js';
import { slot as asSlot, text } from '../../domain/message.js';
import { Refused } from '../refused.js';
import { type Actor, Desk } from './desk.js';
import { findMonth, noSuch } from './find.js';
import { writtenReason } from './written-text.js';

/** Đề nghị mở lại tháng đã khóa: somebody who may not do it asks whoever may, and has an answer either way. */
@injectable()
export class ReopenRequests {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  /** @throws Refused when the month is not locked, or this person asks already. */
  async ask(folder: string, actor: Actor, commune: string, id: string, reason: string): Promise<void> {
    const why = writtenReason(folder, reason);
    await this.desk.act(folder, actor, { action: 'ask_reopen', commune }, async ({ records, signature, note }) => {
      const month = await findMonth(folder, records, commune, id);
      if (month.state !== 'closed') {
        const values = { what: asSlot(month.id), state: text(month.state), allowed: text('closed') };
        throw new Refused(issue('R003', { file: folder }, values));
      }
      const { account: by, at } = signature;
      const asked = await records.reopenRequests.inMonth(commune, month.id);
      if (asked.some((each) => each.by === by && each.decision === undefined)) {
        throw new Refused(issue('R028', { file: folder }, { month: asSlot(month.id) }));
      }
      const { version } = month;
      await records.reopenRequests.add({ commune, month: month.id, version, reason: why, by, at });
      await note({ action: 'reopen_asked', subject: month.id, before: `version ${version}`, reason: why });
    });
  }

  /** Không đồng ý. @throws Refused when it was answered already. */
  async refuse(folder: string, actor: Actor, commune: string, id: string, request: number, why: string): Promise<void> {
    const answer = writtenReason(folder, why);
    await this.desk.act(folder, actor, { action: 'reopen_month', commune }, async ({ records, signature, note }) => {
      const month = await findMonth(folder, records, commune, id);
      const asked = (await records.reopenRequests.inMonth(commune, month.id)).find((each) => each.id === request);
      const { account: by, at } = signature;
      const decision = { isApproved: false, answer, by, at };
      if (asked === undefined || !(await records.reopenRequests.decide(commune, request, decision))) {
        throw noSuch(folder, 'request', `${request}`, []);
      }
      const [before, reason] = [`${asked.by}: ${asked.reason}`, answer];
      await note({ action: 'reopen_refused', subject: month.id, before, reason });
    });
  }
}
