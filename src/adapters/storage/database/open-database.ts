import { Kysely, PostgresDialect, sql } from 'kysely';
import { EmptyDatabase } from './empty-database.js';
import { AS_KEPT, fillLogSearch } from './fill-log-search.js';
import { LibsqlDialect } from './libsql-dialect.js';
import { migrate, migrationsOf } from './migrate.js';
import type { Tables } from './tables.js';
import { once } from './wait.js';

/** Where the records are kept: a file of SQLite, or a server of PostgreSQL. */
export type DatabasePlace = { readonly file: string } | { readonly server: string };

/**
 * Opens the database and brings its tables up to this program.
 * @param isNew only then it may be empty.
 * @param words how entries of the log read, for those that cannot be searched yet.
 * @throws NewerDatabase, EmptyDatabase, or the driver's own error
 */
export async function openDatabase(place: DatabasePlace, isNew: boolean, words = AS_KEPT): Promise<Kysely<Tables>> {
  const db = 'file' in place ? await openFile(place.file) : await openServer(place.server);
  try {
    if (!isNew && (await migrationsOf(db)).length === 0) throw new EmptyDatabase('no tables');
    await migrate(db);
    await fillLogSearch(db, words);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** Milliseconds that the driver itself waits, blocking; the rest of the waiting is done without. */
const DRIVER_WAIT = 250;
const OPENING = 30_000;

async function openFile(file: string): Promise<Kysely<Tables>> {
  const { createClient } = await import('@libsql/client');
  const client = createClient({ url: fileUrl(file), timeout: DRIVER_WAIT, intMode: 'number', concurrency: 1 });
  try {
    // A commit that was acknowledged is on the disk (synchronous = FULL), and readers never wait for a writer (WAL).
    const setUp = () => client.execute('pragma journal_mode = wal');
    await once(setUp, (error) => error instanceof Error && error.message.includes('locked'), OPENING);
    await client.execute('pragma synchronous = full');
    return new Kysely<Tables>({ dialect: new LibsqlDialect(client) });
  } catch (error) {
    client.close();
    throw error;
  }
}

function fileUrl(file: string): string {
  return file === ':memory:' ? ':memory:' : `file:${encodeURI(file).replaceAll('?', '%3F').replaceAll('#', '%23')}`;
}

/** Whole numbers of eight bytes, which counts come in, as numbers. */
const INT8 = 20;

async function openServer(server: string): Promise<Kysely<Tables>> {
  const { default: pg } = await import('pg');
  pg.types.setTypeParser(INT8, Number);
  const pool = new pg.Pool({ connectionString: server, max: 10, connectionTimeoutMillis: OPENING });
  // A connection that breaks while nobody uses it is replaced; without a listener it would end the program.
  pool.on('error', () => {});
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await sql`select 1`.execute(db);
  return db;
}
