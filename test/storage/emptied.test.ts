import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { Office, refusal, Servers, STORES } from '../support/office.js';

const servers = new Servers();
afterAll(() => servers.stop());

it.for(STORES)('records that are empty are not taken for those of a new office: %s', async (store) => {
  const server = servers.addressFor(store);
  const office = await Office.open(server);
  await office.restart();
  if (server === undefined) {
    for (const end of ['', '-wal', '-shm']) await rm(join(office.folder, `cchc.db${end}`), { force: true });
    await writeFile(join(office.folder, 'cchc.db'), '');
  } else {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query('drop schema public cascade; create schema public');
    await client.end();
  }
  for (const time of ['first', 'second']) {
    expect([time, await refusal(office.get(Workspaces).open(office.folder))]).toEqual([time, ['W016']]);
  }
  await office.close();
});
