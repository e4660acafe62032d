import type { Kysely } from 'kysely';

/** Requests to reopen a locked month, and the signed papers of its versions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('reopen_request')
    .addColumn('commune', 'text', (column) => column.notNull())
    .addColumn('id', 'integer', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('asked_by', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('approved', 'integer')
    .addColumn('answer', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'text')
    .addPrimaryKeyConstraint('reopen_request_pk', ['commune', 'id'])
    .addForeignKeyConstraint('reopen_request_month', ['commune', 'month'], 'month', ['commune', 'id'])
    .execute();
  await db.schema
    .createTable('signed_document')
    .addColumn('commune', 'text', (column) => column.notNull())
    .addColumn('id', 'integer', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('set_id', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('code_read', 'integer', (column) => column.notNull())
    .addColumn('done_by', 'text', (column) => column.notNull())
    .addColumn('done_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('signed_document_pk', ['commune', 'id'])
    .addForeignKeyConstraint('signed_document_month', ['commune', 'month'], 'month', ['commune', 'id'])
    .addForeignKeyConstraint('signed_document_file', ['file'], 'file', ['sha256'])
    .execute();
}
