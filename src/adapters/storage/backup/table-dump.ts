import { sql } from 'kysely';
import { type Content, frozenContents } from '../../../domain/records/content.js';
import { type LockedTotals, totalsOf } from '../../../domain/records/locked-totals.js';
import type { ClosedResult } from '../../../domain/records/month.js';
import type { SqlRecords } from '../database/records-database.js';
import type { Tables } from '../database/tables.js';

/**
 * Sessions end with the workspace that they were opened in, and the secret that signs them is made anew. Jobs and what
 * came of them belong to the server that did them, and can be asked for again.
 */
type Passing = 'session' | 'secret' | 'job' | 'province_score';

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
  check_answer: ['commune', 'id'],
  reopen_request: ['commune', 'id'],
  signed_document: ['commune', 'id'],
  audit: ['scope', 'seq'],
  audit_head: ['scope'],
} as const satisfies { readonly [Table in Exclude<keyof Tables, Passing>]: readonly (keyof Tables[Table])[] };

type Row = Readonly<Record<string, unknown>>;
export type TableDump = ReadonlyMap<string, readonly Row[]>;

/** Tables that this program keeps. */
export const TABLES: readonly string[] = Object.keys(ORDER);

/** Every row of every table at one moment, in one order whatever the database and its language. */
export async function tableDump({ db }: SqlRecords): Promise<TableDump> {
  return db
    .transaction()
    .setAccessMode('read only')
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const dump = new Map<string, readonly Row[]>();
      for (const [table, keys] of Object.entries(ORDER)) {
        const { rows } = await sql<Row>`select * from ${sql.table(table)}`.execute(tx);
        dump.set(table, rows.map((row) => ({ ...row })).sort(byKeys(keys)));
      }
      return dump;
    });
}

function byKeys(keys: readonly string[]): (a: Row, b: Row) => number {
  return (a, b) => {
    const key = keys.find((each) => a[each] !== b[each]);
    if (key === undefined) return 0;
    const [left, right] = [a[key], b[key]];
    if (typeof left === 'number' && typeof right === 'number') return left - right;
    return String(left) < String(right) ? -1 : 1;
  };
}

/** Rows as lines of JSON, as they are written and hashed. */
export function linesOf(rows: readonly Row[]): string {
  return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
}

/** @throws when a line is no row. */
export function rowsOf(lines: string): Row[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}

function rowsIn<Table extends keyof Tables>(dump: TableDump, table: Table): readonly Tables[Table][] {
  return (dump.get(table) ?? []) as unknown as readonly Tables[Table][];
}

/** Every content that the records refer to, once; under each of its types where it has several. */
export function contentsIn(dump: TableDump): readonly Content[] {
  const files = [...rowsIn(dump, 'file'), ...rowsIn(dump, 'comparator')];
  const all: Content[] = [
    ...files.map(({ sha256, type, name }) => ({ sha256, type, name })),
    ...rowsIn(dump, 'month_version').flatMap(frozenContents),
  ];
  return [...new Map(all.map((each) => [`${each.sha256}.${each.type}`, each])).values()];
}

/** Every locked version of a month. */
export function monthsIn(dump: TableDump): readonly LockedTotals[] {
  return rowsIn(dump, 'month_version').map(({ commune, month, version, result }) => ({
    ...{ commune, month, version },
    totals: totalsOf(JSON.parse(result) as readonly ClosedResult[]),
  }));
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
    for (const table of TABLES) {
      for (const row of dump.get(table) ?? []) {
        const entries = Object.entries(row);
        const columns = sql.join(entries.map(([column]) => sql.ref(column)));
        const values = sql.join(entries.map(([, value]) => value));
        await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(tx);
      }
    }
  });
}
