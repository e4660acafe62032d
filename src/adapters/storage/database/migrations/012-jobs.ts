import type { Kysely } from 'kysely';

/** Work that goes on behind the pages, and the points of all communes that some of it works out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('job')
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('commune', 'text', (column) => column.notNull())
    .addColumn('task', 'text', (column) => column.notNull())
    .addColumn('asked_by', 'text', (column) => column.notNull())
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('done', 'integer', (column) => column.notNull())
    .addColumn('total', 'integer', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('lease', 'text')
    .addColumn('lease_until', 'bigint')
    .addColumn('ended_at', 'text')
    .addColumn('result', 'text')
    .addColumn('problems', 'text')
    .addColumn('told', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('job_pk', ['id'])
    .execute();
  await db.schema.createIndex('job_state').on('job').columns(['state', 'asked_at']).execute();
  await db.schema.createIndex('job_asked_by').on('job').columns(['asked_by', 'asked_at']).execute();
  await db.schema
    .createTable('province_score')
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('done_by', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('province_score_pk', ['month'])
    .execute();
}
