import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { HandInEvidence } from '../../src/application/records/hand-in-evidence.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { jpg } from '../support/hostile-files/pictures.js';
import { COMMUNE, Office, Servers, STORES } from '../support/office.js';
import { buildWorker, startWorker } from '../support/worker.js';

const WRITERS = 8;
/** A whole minute where all that can be tested must be. */
const SECONDS = process.env.CCHC_REQUIRE_PROGRAMS === '1' ? 60 : 8;
const FIRST = jpg();

const servers = new Servers();
let program = '';
beforeAll(async () => {
  program = await buildWorker();
});
afterAll(async () => {
  servers.stop();
  await rm(dirname(program), { recursive: true, force: true });
});

describe.each(STORES)('eight processes that write at once, in %s', (store) => {
  it('lose no change, and whoever is late is told who was first', { timeout: 300_000 }, async () => {
    const office = await Office.open(servers.addressFor(store));
    const { folder } = office;
    await office.get(MonthCycle).open(folder, office.as('thuong-truc'), COMMUNE, '2026-10', ['cchc-minh-hoa-2026']);
    const requirement = 'ke-hoach-cchc';
    const request = { folder, requirement, step: 'submit', noSecret: true, file: 'anh.jpg', bytes: FIRST } as const;
    const { item } = await office.get(HandInEvidence).run(request, office.as('thuong-truc'));
    const workers = Array.from({ length: WRITERS }, () =>
      startWorker(program, [folder, COMMUNE, 'contend', `${SECONDS}`]),
    );
    const ends = await Promise.all(workers.map(({ ended }) => ended));
    expect(ends).toEqual(ends.map(() => ({ code: 0, errors: '' })));
    const told = workers.flatMap((worker) => worker.told);
    const changes = told.filter(({ kind }) => kind === 'evidence');
    const late = told.filter(({ kind }) => kind === 'late');
    expect(new Set(late.flatMap(({ codes }) => codes))).toEqual(late.length === 0 ? new Set() : new Set(['R004']));
    const { records } = await office.get(Workspaces).open(folder);
    await records.read(async ({ evidence, audit, figures }) => {
      const history = await evidence.history(item.id);
      expect(history.map(({ version }) => version)).toEqual(history.map((_, index) => index + 1));
      // Every acknowledged change is one version, and there is no version that nobody made.
      expect(changes.map(({ version }) => version).sort((a = 0, b = 0) => a - b)).toEqual(
        history.slice(1).map(({ version }) => version),
      );
      const imports = told.filter(({ kind }) => kind === 'import').length;
      expect(await figures.imports(COMMUNE)).toHaveLength(imports);
      const entries = await audit.entries(COMMUNE);
      const deeds = entries.filter(({ action }) => action.startsWith('evidence_') || action === 'figures_imported');
      expect(deeds).toHaveLength(history.length + imports);
    });
    expect((await office.get(VerifyWorkspace).run(folder)).issues.filter(({ code }) => code !== 'W012')).toEqual([]);
    process.stdout.write(`${store}: ${changes.length} changes, ${late.length} told to look again, ${SECONDS} s\n`);
    await office.close();
  });
});
