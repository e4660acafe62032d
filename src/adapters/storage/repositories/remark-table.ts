import type { Transaction } from 'kysely';
import type { RemarkRecords } from '../../../application/ports/records.js';
import type { Code } from '../../../domain/criteria-set.js';
import type { Instant } from '../../../domain/records/instant.js';
import type { MonthId } from '../../../domain/records/month.js';
import type { Remark } from '../../../domain/records/remark.js';
import type { Tables } from '../database/tables.js';

/** Remarks on criteria, in the order in which they were made. */
export class RemarkTable implements RemarkRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async onCriterion(commune: string, set: string, code: Code, until: MonthId): Promise<readonly Remark[]> {
    const rows = await this.tx
      .selectFrom('remark')
      .selectAll()
      .where('commune', '=', commune)
      .where('set_id', '=', set)
      .where('code', '=', code)
      .where('month', '<=', until)
      .orderBy('id')
      .execute();
    return rows.map(({ month, body, done_by, done_at }) => ({
      ...{ commune, set, code, body, month: month as MonthId, by: done_by, at: done_at as Instant },
    }));
  }

  async add({ commune, month, set, code, by, at, body }: Remark): Promise<void> {
    const { last } = await this.tx
      .selectFrom('remark')
      .select((row) => row.fn.max('id').as('last'))
      .where('commune', '=', commune)
      .executeTakeFirstOrThrow();
    await this.tx
      .insertInto('remark')
      .values({ commune, id: (last ?? 0) + 1, month, set_id: set, code, body, done_by: by, done_at: at })
      .execute();
  }
}
