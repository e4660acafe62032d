import type { Kysely } from 'kysely';

/** Answers to failed checks; the last one for the same figures counts, and the others stay. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('check_answer')
    .addColumn('commune', 'text', (column) => column.notNull())
    .addColumn('id', 'integer', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('check_id', 'text', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('done_by', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('check_answer_pk', ['commune', 'id'])
    .addForeignKeyConstraint('check_answer_month', ['commune', 'month'], 'month', ['commune', 'id'])
    .execute();
}
