import { inject, injectable } from 'inversify';
import type { Month, MonthVersion } from '../../domain/records/month.js';
import { type Actor, Desk } from './desk.js';
import { findCommune } from './find.js';

export interface MonthWithVersions {
  readonly month: Month;
  /** Locked ones, oldest first. */
  readonly versions: readonly MonthVersion[];
}

/** Các tháng của một xã, the oldest first, each with what was locked of it. */
@injectable()
export class SeeMonths {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  /** @throws Refused */
  async run(folder: string, actor: Actor, communeId: string): Promise<readonly MonthWithVersions[]> {
    return this.desk.see(folder, actor, { action: 'read', commune: communeId }, async ({ records }) => {
      const { id } = await findCommune(folder, records, communeId);
      const found: MonthWithVersions[] = [];
      for (const month of await records.months.list(id)) {
        found.push({ month, versions: await records.months.versions(id, month.id) });
      }
      return found;
    });
  }
}
