import type { Kysely } from 'kysely';

/** The data code that a signed paper was signed for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('signed_document')
    .addColumn('data_code', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
}
