import type { Transaction } from 'kysely';
import type { ComparatorRecords } from '../../../application/ports/records.js';
import type { ComparatorFile } from '../../../domain/records/comparator-file.js';
import type { Instant } from '../../../domain/records/instant.js';
import type { Tables } from '../database/tables.js';

export class ComparatorTable implements ComparatorRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async list(commune: string): Promise<readonly ComparatorFile[]> {
    const rows = await this.tx
      .selectFrom('comparator')
      .selectAll()
      .where('commune', '=', commune)
      .orderBy('done_at', 'desc')
      .execute();
    return rows.map(({ done_by: by, done_at, type, ...row }) => ({
      ...{ ...row, by, at: done_at as Instant },
      type: type === 'xlsx' ? 'xlsx' : 'csv',
    }));
  }

  async add({ by, at, ...file }: ComparatorFile): Promise<void> {
    await this.tx
      .insertInto('comparator')
      .values({ ...file, done_by: by, done_at: at })
      .onConflict((conflict) => conflict.columns(['commune', 'sha256']).doNothing())
      .execute();
  }
}
