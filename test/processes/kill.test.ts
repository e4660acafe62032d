import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import type { MonthId } from '../../src/domain/records/month.js';
import { COMMUNE, Office, Servers, STORES, type Store } from '../support/office.js';
import { buildWorker, startWorker, type Told } from '../support/worker.js';

/** How often a process is killed at work: five times as often where all that can be tested must be. */
const TIMES = process.env.CCHC_REQUIRE_PROGRAMS === '1' ? 5 : 1;
const ROUNDS: Readonly<Record<Store, number>> = { sqlite: 20 * TIMES, postgres: 4 * TIMES };
/** Milliseconds after the first deed: long enough for a few more, and for a month to be closed now and then. */
const LONGEST_LIFE = 1000;
const MONTH = '2026-10' as MonthId;
const SETS = ['qd-766', 'cchc-minh-hoa-2026'];

const servers = new Servers();
let program = '';
beforeAll(async () => {
  program = await buildWorker();
});
afterAll(async () => {
  servers.stop();
  await rm(dirname(program), { recursive: true, force: true });
});

describe.each(STORES)('a process that is killed while it works, in %s', (store) => {
  it('has lost nothing that it was told is done, and left nothing half done', { timeout: 900_000 }, async () => {
    const office = await Office.open(servers.addressFor(store));
    await office.get(MonthCycle).open(office.folder, office.as('thuong-truc'), COMMUNE, MONTH, SETS);
    const told: Told[] = [];
    for (let round = 0; round < ROUNDS[store]; round += 1) {
      const worker = startWorker(program, [office.folder, COMMUNE, 'mixed']);
      await worker.first('ready');
      await pause(Math.random() * LONGEST_LIFE);
      worker.process.kill('SIGKILL');
      const { errors } = await worker.ended;
      expect(errors).toBe('');
      told.push(...worker.told);
      if (round % 10 === 9) await expectAllThere(office, told);
    }
    await expectAllThere(office, told);
    // The closed months of a hundred killed processes all give their points again.
    const { issues, months } = await office.get(VerifyWorkspace).run(office.folder);
    expect(issues.filter(({ code }) => code !== 'W012')).toEqual([]);
    expect(months).toBeGreaterThanOrEqual(told.filter(({ kind }) => kind === 'closed').length);
    expect(told.filter(({ kind }) => kind === 'evidence').length).toBeGreaterThan(0);
    await office.close();
  });
});

/** Opens the records anew, as the next person would. */
async function expectAllThere(office: Office, told: readonly Told[]): Promise<void> {
  await office.restart();
  const { records, files } = await office.get(Workspaces).open(office.folder);
  await records.read(async ({ evidence, figures, months }) => {
    const imports = await figures.imports(COMMUNE, MONTH);
    expect(imports.length).toBeGreaterThanOrEqual(told.filter(({ kind }) => kind === 'import').length);
    for (const { summary } of imports) expect(summary.accepted + summary.changed + summary.same).toBe(4);
    const versions = await months.versions(COMMUNE, MONTH);
    for (const each of told) {
      if (each.kind === 'closed') expect(versions.map(({ version }) => version)).toContain(each.version);
      if (each.kind !== 'evidence') continue;
      const history = await evidence.history(each.id ?? '');
      expect(history.map(({ version }) => version)).toContain(each.version);
    }
    for (const file of await evidence.files()) expect(await files.get(file.sha256)).toHaveLength(file.bytes);
  });
}
