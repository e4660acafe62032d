import type { Kysely } from 'kysely';

/** What people say about single criteria. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('remark')
    .addColumn('commune', 'text', (column) => column.notNull())
    .addColumn('id', 'integer', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('set_id', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('done_by', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('remark_pk', ['commune', 'id'])
    .addForeignKeyConstraint('remark_month', ['commune', 'month'], 'month', ['commune', 'id'])
    .execute();
}
