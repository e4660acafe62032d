import { type Kysely, sql } from 'kysely';

/**
 * The texts of a log entry as they are searched, beside what is hashed. They are written when the records are opened;
 * the index finds the entries that lack them at once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('audit').addColumn('searched', 'text').execute();
  await sql`create index audit_unsearched on audit (scope, seq) where searched is null`.execute(db);
}
