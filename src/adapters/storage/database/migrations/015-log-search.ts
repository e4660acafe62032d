import { type Kysely, sql } from 'kysely';
import { fillLogSearch } from '../fill-log-search.js';
import type { Tables } from '../tables.js';

/** The texts of a log entry as they are searched, beside what is hashed; the index finds those that lack them at once. */
export async function up(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('audit').addColumn('searched', 'text').execute();
  await sql`create index audit_unsearched on audit (scope, seq) where searched is null`.execute(db);
  await fillLogSearch(db);
}
