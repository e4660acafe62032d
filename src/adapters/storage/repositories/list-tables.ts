import type { Selectable, Transaction } from 'kysely';
import type { ListRecords, RecordedList } from '../../../application/ports/records.js';
import type { ListKind } from '../../../domain/lists/fields.js';
import type { Instant } from '../../../domain/records/instant.js';
import type { ListImport } from '../../../domain/records/list-import.js';
import type { MonthId } from '../../../domain/records/month.js';
import type { Tables } from '../database/tables.js';

/** Rows written by one statement: far below the number of values that a database takes at once. */
const AT_ONCE = 500;

type Summary = Pick<ListImport, 'columns' | 'read' | 'refused'>;

export class ListTables implements ListRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async inMonth(commune: string, month: MonthId, kind: ListKind): Promise<RecordedList | undefined> {
    const row = await this.#ofYear(commune, month)
      .selectAll()
      .where('kind', '=', kind)
      .where((each) => each.or([each('superseded_in', 'is', null), each('superseded_in', '>', month)]))
      .orderBy('month', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    return { ...toImport(row), items: await this.itemsOf(row.id) };
  }

  async itemsOf(importId: string): Promise<readonly object[]> {
    const query = this.tx.selectFrom('list_row').select('body').where('import', '=', importId);
    const rows = await query.orderBy('position').execute();
    return rows.map(({ body }) => JSON.parse(body) as object);
  }

  async imports(commune: string, month?: MonthId): Promise<readonly ListImport[]> {
    const all = this.tx.selectFrom('list_import').selectAll().where('commune', '=', commune);
    const query = month === undefined ? all : all.where('month', '=', month);
    const rows = await query.orderBy('done_at').orderBy('id').execute();
    return rows.map(toImport);
  }

  async earlier(commune: string, month: MonthId, kind: ListKind): Promise<readonly string[]> {
    const rows = await this.#ofYear(commune, month).select('id').where('kind', '=', kind).execute();
    return rows.map(({ id }) => id);
  }

  async add(batch: ListImport, items: readonly object[]): Promise<void> {
    const { id, commune, month, kind, source, fileName, sha256, columns, read, refused, by, at } = batch;
    const summary: Summary = { columns, read, refused };
    await this.tx
      .updateTable('list_import')
      .set({ superseded_in: month })
      .where('commune', '=', commune)
      .where('kind', '=', kind)
      .where('month', '>=', firstMonth(month))
      .where('month', '<=', month)
      .where((each) => each.or([each('superseded_in', 'is', null), each('superseded_in', '>', month)]))
      .execute();
    await this.tx
      .insertInto('list_import')
      .values({
        ...{ id, commune, month, kind, source, file_name: fileName, sha256, summary: JSON.stringify(summary) },
        ...{ done_by: by, done_at: at, superseded_in: null },
      })
      .execute();
    for (let start = 0; start < items.length; start += AT_ONCE) {
      const rows = items.slice(start, start + AT_ONCE).map((item, index) => ({
        ...{ import: id, position: start + index, body: JSON.stringify(item) },
      }));
      await this.tx.insertInto('list_row').values(rows).execute();
    }
  }

  #ofYear(commune: string, month: MonthId) {
    return this.tx
      .selectFrom('list_import')
      .where('commune', '=', commune)
      .where('month', '>=', firstMonth(month))
      .where('month', '<=', month);
  }
}

function firstMonth(month: MonthId): string {
  return `${month.slice(0, 4)}-01`;
}

function toImport(row: Selectable<Tables['list_import']>): ListImport {
  const { id, commune, month, kind, source, file_name, sha256, summary, done_by, done_at } = row;
  return {
    ...{ id, commune, month: month as MonthId, kind: kind as ListKind, source, fileName: file_name, sha256 },
    ...(JSON.parse(summary) as Summary),
    ...{ by: done_by, at: done_at as Instant },
  };
}
