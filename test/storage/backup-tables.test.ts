import { describe, expect, it } from 'vitest';
import { TABLES } from '../../src/adapters/storage/backup/table-dump.js';
import { openDatabase } from '../../src/adapters/storage/database/open-database.js';

/** What ends with the workspace it was made in. */
const PASSING = ['job', 'province_score', 'secret', 'session'];

describe('a backup', () => {
  it('holds every table that the migrations make, but what is passing', async () => {
    const db = await openDatabase({ file: ':memory:' }, true);
    const made = (await db.introspection.getTables()).map(({ name }) => name);
    await db.destroy();
    expect([...TABLES, ...PASSING].sort()).toEqual(made.sort());
  });
});
