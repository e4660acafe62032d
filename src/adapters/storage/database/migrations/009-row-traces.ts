import type { Kysely } from 'kysely';

/** Which rows a deed wrote, with their digest, in the log entry of the deed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('audit').addColumn('rows_written', 'text').execute();
}
