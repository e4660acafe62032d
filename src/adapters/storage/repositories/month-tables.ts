import type { Selectable, Transaction } from 'kysely';
import type { MonthRecords } from '../../../application/ports/records.js';
import type { IsoDate } from '../../../domain/calendar.js';
import type { Instant } from '../../../domain/records/instant.js';
import type { ClosedResult, Month, MonthId, MonthState, MonthVersion } from '../../../domain/records/month.js';
import type { Tables } from '../database/tables.js';
import { given } from './optional.js';

export class MonthTables implements MonthRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async list(commune: string): Promise<readonly Month[]> {
    const rows = await this.tx.selectFrom('month').selectAll().where('commune', '=', commune).orderBy('id').execute();
    return rows.map(toMonth);
  }

  async all(): Promise<readonly Month[]> {
    return (await this.tx.selectFrom('month').selectAll().orderBy('id').orderBy('commune').execute()).map(toMonth);
  }

  async find(commune: string, id: MonthId): Promise<Month | undefined> {
    const query = this.tx.selectFrom('month').selectAll().where('commune', '=', commune).where('id', '=', id);
    const row = await query.executeTakeFirst();
    return row === undefined ? undefined : toMonth(row);
  }

  async add(month: Month): Promise<void> {
    await this.tx
      .insertInto('month')
      .values({ commune: month.commune, id: month.id, ...toRow(month) })
      .execute();
  }

  async change(month: Month, revision: number): Promise<boolean> {
    const { numUpdatedRows } = await this.tx
      .updateTable('month')
      .set(toRow(month))
      .where('commune', '=', month.commune)
      .where('id', '=', month.id)
      .where('revision', '=', revision)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async versions(commune: string, id: MonthId): Promise<readonly MonthVersion[]> {
    const rows = await this.tx
      .selectFrom('month_version')
      .selectAll()
      .where('commune', '=', commune)
      .where('month', '=', id)
      .orderBy('version')
      .execute();
    return rows.map(({ month, closed_at, closed_by, reason, as_of, result, ...row }) => ({
      ...row,
      month: month as MonthId,
      closedAt: closed_at as Instant,
      closedBy: closed_by,
      asOf: as_of as IsoDate,
      results: JSON.parse(result) as readonly ClosedResult[],
      ...given('reason', reason),
    }));
  }

  async freeze(version: MonthVersion): Promise<void> {
    const { closedAt, closedBy, asOf, results, reason = null, ...row } = version;
    await this.tx
      .insertInto('month_version')
      .values({
        ...row,
        ...{ closed_at: closedAt, closed_by: closedBy, as_of: asOf, reason, result: JSON.stringify(results) },
      })
      .execute();
  }
}

function toMonth(row: Selectable<Tables['month']>): Month {
  const { id, sets, state, scorer, as_of, signed, reason, changed_by, changed_at, ...same } = row;
  return {
    ...same,
    id: id as MonthId,
    sets: JSON.parse(sets) as readonly string[],
    state: state as MonthState,
    changedBy: changed_by,
    changedAt: changed_at as Instant,
    ...given('scorer', scorer),
    ...given('asOf', as_of as IsoDate | null),
    ...given('signed', signed),
    ...given('reason', reason),
  };
}

function toRow({ sets, state, version, revision, scorer, asOf, signed, reason, changedBy, changedAt }: Month) {
  return {
    ...{ sets: JSON.stringify(sets), state, version, revision },
    ...{ scorer: scorer ?? null, as_of: asOf ?? null, signed: signed ?? null, reason: reason ?? null },
    ...{ changed_by: changedBy, changed_at: changedAt },
  };
}
