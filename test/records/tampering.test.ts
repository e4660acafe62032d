import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SqlRecords } from '../../src/adapters/storage/database/records-database.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { DecideEvidence } from '../../src/application/records/decide-evidence.js';
import { Desk } from '../../src/application/records/desk.js';
import { PackEvidence } from '../../src/application/records/pack-evidence.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { ScoreCase } from '../../src/application/score-case.js';
import { COMMUNE, type Office, refusal, Servers, STORES } from '../support/office.js';
import { workedOffice } from '../support/worked-office.js';

const MONTH = '2026-10';
const ITEM = `${COMMUNE}/ke-hoach-cchc/2026/1`;
const servers = new Servers();
afterAll(() => servers.stop());

/** Hands at the tables of the log and of the months, and where verify tells of them. */
const HANDS: readonly (readonly [what: string, change: ReturnType<typeof sql>, told: readonly string[]])[] = [
  ['nobody', sql`select 1`, []],
  [
    'an entry and the end of its chain',
    sql`update audit set reason = 'x' where scope = ${COMMUNE} and seq = 3`,
    ['W013'],
  ],
  ['the log of the whole workspace', sql`delete from audit where scope = ''`, ['W013']],
  ['the state of a locked month', sql`update month set state = 'open' where id = ${MONTH}`, ['W021']],
  [
    'a locked version that was put in',
    sql`insert into month_version (commune, month, version, closed_at, closed_by, scorer, as_of, definitions, input, result)
      select commune, month, 2, closed_at, closed_by, scorer, as_of, definitions, input, result from month_version`,
    ['W021'],
  ],
  ['the version of a locked month', sql`update month set version = 2 where id = ${MONTH}`, ['W021']],
];

describe.each(STORES)('a locked month in %s', (store) => {
  let office: Office;
  beforeEach(async () => {
    office = await workedOffice(servers.addressFor(store));
  });
  afterEach(() => office.close());
  const reach = async (change: ReturnType<typeof sql>): Promise<void> => {
    const { records } = await office.get(Workspaces).open(office.folder);
    if (!(records instanceof SqlRecords)) throw new Error('records without tables');
    await change.execute(records.db);
  };
  const verified = async () => (await office.get(VerifyWorkspace).run(office.folder)).issues.map(({ code }) => code);

  it.for(HANDS)('is found to be changed by a hand at %s', async ([, change, told]) => {
    await reach(change);
    // Who changes the log by hand also drops what tells how long it was.
    if (told[0] === 'W013') await reach(sql`delete from audit_head`);
    expect([...new Set(await verified())]).toEqual(told);
  });
});

describe('what a month was frozen with', () => {
  let office: Office;
  let frozen: Readonly<Record<'definitions' | 'input', string>>;
  beforeEach(async () => {
    office = await workedOffice();
    const { records, files } = await office.get(Workspaces).open(office.folder);
    const [version] = await records.read(({ months }) => months.versions(COMMUNE, MONTH as never));
    const pathOf = (sha256 = '') => join(office.folder, files.pathOf(sha256, 'json'));
    frozen = { definitions: pathOf(version?.definitions), input: pathOf(version?.input) };
  });
  afterEach(() => office.close());
  const scored = async () => {
    const { assessments, issues } = await office.get(ScoreCase).run({ folder: office.folder, month: MONTH });
    return { count: assessments.length, codes: issues.map(({ code }) => code) };
  };

  it('gives its points while it is whole', async () => {
    expect(await scored()).toMatchObject({ count: 2, codes: [] });
  });

  it.for(['definitions', 'input'] as const)('is never scored when it was changed or cut: %s', async (what) => {
    const file = frozen[what];
    const whole = await readFile(file, 'utf8');
    const changed = whole.replace('"asOf":"2026', '"asOf":"2025').replace('max_points', 'min_points');
    expect(changed).not.toBe(whole);
    await writeFile(file, changed);
    expect(await scored()).toEqual({ count: 0, codes: ['W011'] });
    await truncate(file, 100);
    expect(await scored()).toEqual({ count: 0, codes: ['W011'] });
    await writeFile(file, whole);
    await appendFile(file, ' ');
    expect(await scored()).toEqual({ count: 0, codes: ['W011'] });
  });
});

describe('a document whose file was changed or lost', () => {
  let office: Office;
  beforeEach(async () => {
    office = await workedOffice();
  });
  afterEach(() => office.close());

  it.for([
    ['changed', (file: string) => appendFile(file, 'x'), 'W011'],
    ['lost', (file: string) => rm(file), 'W010'],
  ] as const)('is told before a pack is sent, and never shown for what was handed in: %s', async ([, spoil, code]) => {
    const { folder } = office;
    const decision = { folder, commune: COMMUNE, month: '2026-11', item: ITEM, step: 'accept' } as const;
    await office.get(DecideEvidence).run(decision, office.as('chuyen-vien'));
    const { records, files } = await office.get(Workspaces).open(folder);
    const [file] = await records.read(({ evidence }) => evidence.files());
    await spoil(join(folder, files.pathOf(file?.sha256 ?? '', 'pdf')));
    const pack = office.get(PackEvidence).send(folder, office.as('thuong-truc'), COMMUNE, '2026-11');
    expect(await refusal(pack)).toEqual([code]);
    const opened = office
      .get(Desk)
      .see(folder, office.as('thuong-truc'), { action: 'read', commune: COMMUNE }, (view) => view.file(ITEM));
    expect(await refusal(opened.then((seen) => expect(seen).toBeUndefined()))).toEqual(code === 'W011' ? [code] : []);
  });
});
