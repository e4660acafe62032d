import { sql } from 'kysely';
import type { SqlRecords } from '../database/records-database.js';
import type { Tables } from '../database/tables.js';

/** Sessions end with the workspace that they were opened in, and the secret that signs them is made anew. */
type Passing = 'session' | 'secret';

/** All tables that are kept, parents before those that refer to them. */
const ORDER = {
  commune: ['id'],
  department: ['commune', 'id'],
  department_alias: ['commune', 'folded'],
  duty: ['commune', 'id'],
  account: ['login'],
  post: ['account', 'id'],
  credential: ['login'],
  token: ['id'],
  month: ['commune', 'id'],
  month_version: ['commune', 'month', 'version'],
  file: ['sha256'],
  evidence: ['id', 'version'],
  fact_import: ['id'],
  fact: ['import', 'metric'],
  column_mapping: ['source', 'header'],
  list_import: ['id'],
  list_row: ['import', 'position'],
  layer_score: ['commune', 'id'],
  remark: ['commune', 'id'],
  finding: ['commune', 'id', 'version'],
  comparator: ['commune', 'sha256'],
  audit: ['scope', 'seq'],
  audit_head: ['scope'],
} as const satisfies { readonly [Table in Exclude<keyof Tables, Passing>]: readonly (keyof Tables[Table])[] };

export type TableDump = Readonly<Record<string, readonly object[]>>;

/** Every row of every table at one moment, in one order whatever the database. */
export async function tableDump({ db }: SqlRecords): Promise<TableDump> {
  return db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const dump: Record<string, object[]> = {};
      for (const [table, keys] of Object.entries(ORDER)) {
        const order = sql.join(keys.map((key) => sql.ref(key)));
        const { rows } = await sql<object>`select * from ${sql.table(table)} order by ${order}`.execute(tx);
        dump[table] = rows.map((row) => ({ ...row }));
      }
      return dump;
    });
}

/** Whether nobody has recorded anything there yet. */
export async function isEmpty({ db }: SqlRecords): Promise<boolean> {
  const entry = await db.selectFrom('audit').select('seq').limit(1).executeTakeFirst();
  const account = await db.selectFrom('account').select('login').limit(1).executeTakeFirst();
  return entry === undefined && account === undefined;
}

/** Puts the rows into empty tables, all or none. */
export async function fillTables({ db }: SqlRecords, dump: TableDump): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const table of Object.keys(ORDER)) {
      for (const row of dump[table] ?? []) {
        const entries = Object.entries(row);
        const columns = sql.join(entries.map(([column]) => sql.ref(column)));
        const values = sql.join(entries.map(([, value]) => value));
        await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(tx);
      }
    }
  });
}
