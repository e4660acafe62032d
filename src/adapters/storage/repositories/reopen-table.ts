import type { Selectable, Transaction } from 'kysely';
import type { ReopenRecords } from '../../../application/ports/records.js';
import type { Instant } from '../../../domain/records/instant.js';
import type { MonthId } from '../../../domain/records/month.js';
import type { ReopenDecision, ReopenRequest } from '../../../domain/records/reopen-request.js';
import type { Tables } from '../database/tables.js';
import { nextId } from './next-id.js';

/** Requests to reopen; each is decided once. */
export class ReopenTable implements ReopenRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async inMonth(commune: string, month: MonthId): Promise<readonly ReopenRequest[]> {
    const rows = await this.tx
      .selectFrom('reopen_request')
      .selectAll()
      .where('commune', '=', commune)
      .where('month', '=', month)
      .orderBy('id')
      .execute();
    return rows.map(toRequest);
  }

  async add({ commune, month, version, reason, by, at }: Omit<ReopenRequest, 'id' | 'decision'>): Promise<void> {
    const id = await nextId(this.tx, 'reopen_request', commune);
    await this.tx
      .insertInto('reopen_request')
      .values({
        ...{ commune, id, month, version, reason, asked_by: by, asked_at: at },
        ...{ approved: null, answer: null, decided_by: null, decided_at: null },
      })
      .execute();
  }

  async decide(commune: string, id: number, { isApproved, answer, by, at }: ReopenDecision): Promise<boolean> {
    const { numUpdatedRows } = await this.tx
      .updateTable('reopen_request')
      .set({ approved: isApproved ? 1 : 0, answer, decided_by: by, decided_at: at })
      .where('commune', '=', commune)
      .where('id', '=', id)
      .where('decided_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }
}

function toRequest(row: Selectable<Tables['reopen_request']>): ReopenRequest {
  const { commune, id, month, version, reason, asked_by, asked_at, approved, answer, decided_by, decided_at } = row;
  const isDecided = answer !== null && decided_by !== null && decided_at !== null;
  return {
    ...{ commune, id, month: month as MonthId, version, reason, by: asked_by, at: asked_at as Instant },
    ...(isDecided && {
      decision: { isApproved: approved === 1, answer, by: decided_by, at: decided_at as Instant },
    }),
  };
}
