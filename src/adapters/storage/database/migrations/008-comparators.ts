import type { Kysely } from 'kysely';

/** Published tables that communes are compared with. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('comparator')
    .addColumn('commune', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('done_by', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('comparator_pk', ['commune', 'sha256'])
    .execute();
}
