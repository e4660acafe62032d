import type { Transaction } from 'kysely';
import type { CheckAnswerRecords } from '../../../application/ports/records.js';
import type { CheckAnswer, CheckAnswerKind } from '../../../domain/records/check-answer.js';
import type { Instant } from '../../../domain/records/instant.js';
import type { MonthId } from '../../../domain/records/month.js';
import type { Tables } from '../database/tables.js';
import { nextId } from './next-id.js';

/** Answers to failed checks are only ever added. */
export class CheckAnswerTable implements CheckAnswerRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async inMonth(commune: string, month: MonthId): Promise<readonly CheckAnswer[]> {
    const rows = await this.tx
      .selectFrom('check_answer')
      .selectAll()
      .where('commune', '=', commune)
      .where('month', '=', month)
      .orderBy('id')
      .execute();
    return rows.map(({ check_id, digest, kind, reason, done_by, done_at }) => ({
      ...{ commune, month, check: check_id, digest, kind: kind as CheckAnswerKind, reason },
      ...{ by: done_by, at: done_at as Instant },
    }));
  }

  async add({ commune, month, check, digest, kind, reason, by, at }: CheckAnswer): Promise<void> {
    const id = await nextId(this.tx, 'check_answer', commune);
    const row = { commune, id, month, check_id: check, digest, kind, reason, done_by: by, done_at: at };
    await this.tx.insertInto('check_answer').values(row).execute();
  }
}
