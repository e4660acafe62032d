import { inject, injectable } from 'inversify';
import type { Remark } from '../../domain/records/remark.js';
import { type Actor, Desk } from './desk.js';
import { findMonth } from './find.js';
import type { MonthReference } from './see-score.js';

/** Trao đổi về một tiêu chí: what was said up to the month, the first first. */
@injectable()
export class SeeRemarks {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  /** @throws Refused */
  async run(
    folder: string,
    actor: Actor,
    { commune, month }: MonthReference,
    set: string,
    code: string,
  ): Promise<readonly Remark[]> {
    return this.desk.see(folder, actor, { action: 'read', commune }, async ({ records }) => {
      const { id } = await findMonth(folder, records, commune, month);
      return records.remarks.onCriterion(commune, set, code, id);
    });
  }
}
