import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import * as records from './migrations/001-records.js';
import * as access from './migrations/004-access.js';
import * as remarks from './migrations/005-remarks.js';
import * as checkAnswers from './migrations/006-check-answers.js';
import * as reopenRequests from './migrations/007-reopen-requests.js';
import * as comparators from './migrations/008-comparators.js';
import * as rowTraces from './migrations/009-row-traces.js';
import * as signedCodes from './migrations/010-signed-codes.js';
import * as tokenDays from './migrations/011-token-days.js';
import * as jobs from './migrations/012-jobs.js';
import * as accountLinks from './migrations/013-account-links.js';
import * as jobSummary from './migrations/014-job-summary.js';
import * as logSearch from './migrations/015-log-search.js';
import { NewerDatabase } from './newer-database.js';
import type { Tables } from './tables.js';

/** Forward only, in the order of their names. A migration that has shipped is never changed. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-records': records,
  '004-access': access,
  '005-remarks': remarks,
  '006-check-answers': checkAnswers,
  '007-reopen-requests': reopenRequests,
  '008-comparators': comparators,
  '009-row-traces': rowTraces,
  '010-signed-codes': signedCodes,
  '011-token-days': tokenDays,
  '012-jobs': jobs,
  '013-account-links': accountLinks,
  '014-job-summary': jobSummary,
  '015-log-search': logSearch,
};

/**
 * Brings the tables up to this program; of several processes one does it while the others wait.
 * @throws NewerDatabase
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  if (missingMigrations(await migrationsOf(db)).length === 0) return;
  const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** Migrations that this program knows and these do not have. @throws NewerDatabase when it is the other way round */
export function missingMigrations(done: readonly string[]): string[] {
  const unknown = done.filter((name) => MIGRATIONS[name] === undefined);
  if (unknown.length > 0) throw new NewerDatabase(unknown);
  return Object.keys(MIGRATIONS).filter((name) => !done.includes(name));
}

/** Migrations that the tables have been through. */
export async function migrationsOf(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}
