import { type Kysely, sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqlRecords } from '../../src/adapters/storage/database/records-database.js';
import type { Tables } from '../../src/adapters/storage/database/tables.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { text } from '../../src/domain/message.js';
import { EvidenceDesk } from '../support/evidence-desk.js';
import { COMMUNE, Office, Servers, STORES } from '../support/office.js';

const servers = new Servers();
afterAll(() => servers.stop());

const FIGURES = `${COMMUNE}/2026-10/1`;
/** Hands at the tables beside the program, and what is told of them; `item` is the report that was handed in. */
const HANDS: readonly (readonly [
  what: string,
  sql: (item: string) => ReturnType<typeof sql>,
  told: readonly (readonly [problem: string, name: string])[],
])[] = [
  ['nobody', () => sql`select 1`, []],
  [
    'a state',
    (id) => sql`update evidence set state = 'returned' where id = ${id} and version = 2`,
    [['altered', 'v2']],
  ],
  [
    'a person',
    (id) => sql`update evidence set done_by = 'kiem-tra' where id = ${id} and version = 1`,
    [['altered', 'v1']],
  ],
  ['a month', (id) => sql`update evidence set month = '2026-09' where id = ${id} and version = 2`, [['altered', 'v2']]],
  [
    'what a file says',
    () => sql`update file set content = replace(content, 'pdf', 'PDF')`,
    [
      ['altered', 'v1'],
      ['altered', 'v2'],
    ],
  ],
  ['a step that is gone', (id) => sql`delete from evidence where id = ${id} and version = 2`, [['lost', 'v2']]],
  [
    'a step that nobody took',
    (
      id,
    ) => sql`insert into evidence (id, version, commune, year, month, requirement, slot, state, file, body, done_by, done_at)
      select id, 3, commune, year, month, requirement, slot, state, file, body, done_by, done_at
      from evidence where id = ${id} and version = 2`,
    [['unlogged', 'v3']],
  ],
  ['a figure', () => sql`update fact set body = replace(body, '2026', '2025')`, [['altered', FIGURES]]],
  [
    'a figure that is gone',
    () => sql`delete from fact where metric = (select min(metric) from fact)`,
    [['altered', FIGURES]],
  ],
  ['the source of figures', () => sql`update fact_import set source = 'khac'`, [['altered', FIGURES]]],
];

describe.each(STORES)('rows in %s', (store) => {
  let office: Office;
  let desk: EvidenceDesk;
  let item: string;
  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    desk = await EvidenceDesk.open(office);
    item = (await desk.submit('can-bo-kt')).item.id;
    await desk.decide('thuong-truc', item, 'accept');
  });
  afterEach(() => office.close());

  const reach = async (work: (db: Kysely<Tables>) => Promise<unknown>): Promise<void> => {
    const { records } = await desk.workspace();
    if (!(records instanceof SqlRecords)) throw new Error('records without tables');
    await work(records.db);
  };
  const told = async () => {
    const { issues } = await office.get(VerifyWorkspace).run(office.folder);
    return issues.map(({ code, values: { problem, name } }) => ({ code, problem, name }));
  };

  it.for(HANDS)('are what the log says was written, or it is told: %s', async ([, change, expected]) => {
    await reach((db) => change(item).execute(db));
    const rows = expected.map(([problem, name]) => ({
      ...{ code: 'W021', problem: text(problem) },
      name: text(name === FIGURES ? name : `${item} ${name}`),
    }));
    expect(await told()).toEqual(rows);
  });

  it('of deeds from before their digests were kept are counted', async () => {
    // As the program before would have logged them: a chain is rebuilt only by who can alter every entry.
    await reach((db) => sql`update audit set rows_written = null`.execute(db));
    const before = (await told()).filter(({ code }) => code === 'W021');
    expect(before).toEqual([]);
    await reach((db) => sql`update evidence set version = 7 where id = ${item} and version = 2`.execute(db));
    expect((await told()).filter(({ code }) => code === 'W021')).toEqual([]);
    await desk.decide('thuong-truc', item, 'return', { reason: 'unsigned' });
    await reach((db) => sql`update evidence set state = 'accepted' where id = ${item} and version = 8`.execute(db));
    expect((await told()).filter(({ code }) => code === 'W021')).toEqual([
      { code: 'W021', problem: text('altered'), name: text(`${item} v8`) },
    ]);
  });
});
