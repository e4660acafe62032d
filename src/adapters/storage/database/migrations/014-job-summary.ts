import type { Kysely } from 'kysely';

/** What a finished job came to, in a sentence. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('job').addColumn('summary', 'text').execute();
}
