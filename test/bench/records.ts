import { performance } from 'node:perf_hooks';
import { DefinitionsSource } from '../../src/application/ports/definitions-source.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { DecideEvidence } from '../../src/application/records/decide-evidence.js';
import { ScoreCase } from '../../src/application/score-case.js';
import type { MonthId } from '../../src/domain/records/month.js';
import { day } from '../support/builders.js';
import { Office, Servers, STORES, type Store } from '../support/office.js';
import { fillProvince, PROVINCE_OFFICER, PROVINCE_SET } from '../support/province-year.js';
import { median, type Row } from './measure.js';

const COMMUNES = 126;

/** A province's year: every commune has figures and evidence of twelve months. */
export async function benchRecords(): Promise<Row[]> {
  const servers = new Servers();
  try {
    const rows: Row[] = [];
    for (const store of STORES) rows.push(...(await benchStore(store, servers.addressFor(store))));
    return rows;
  } finally {
    servers.stop();
  }
}

async function benchStore(store: Store, server: string | undefined): Promise<Row[]> {
  const office = await Office.open(server);
  office.today = day('2026-12-20');
  const { value: definitions } = await office.get(DefinitionsSource).load(office.today, [PROVINCE_SET]);
  if (definitions === undefined) throw new Error('no definitions');
  const ids = Array.from({ length: COMMUNES }, (_, index) => `xa-${index}`);
  const items = await fillProvince(await office.get(Workspaces).open(office.folder), ids, definitions);

  const score = (commune: string) => office.get(ScoreCase).run({ folder: office.folder, commune });
  await score('xa-0');
  const opening = await timed(async () => {
    for (const commune of ids.slice(0, 20)) await look(office, commune);
  });
  const all = await timed(async () => {
    for (const commune of ids) await score(commune);
  });
  const missing = await timed(async () => {
    const { assessments } = await score('xa-1');
    return assessments[0]?.missing.filter(({ department }) => department === 'VHXH');
  });
  const again: number[] = [];
  for (const commune of ids.slice(0, 15)) again.push(await acceptAndScore(office, commune));
  await office.close();
  const what = `${store}, ${COMMUNES} communes × 12 months, ${items} evidence records each`;
  return [
    row(`${what}: opening a month (state, figures, evidence)`, opening / 20, 'no aim'),
    row(`${what}: scoring all communes`, all, 'no aim'),
    row(`${what}: what is missing for one department`, missing, 'no aim'),
    row(`${what}: one commune again after one accepted file`, median(again), '50 ms'),
  ];
}

function row(what: string, milliseconds: number, aim: string): Row {
  return { what, value: `${milliseconds.toFixed(1)} ms`, against: '', aim };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What a page about the month reads. */
async function look(office: Office, commune: string): Promise<void> {
  const { records } = await office.get(Workspaces).open(office.folder);
  await records.read(async ({ months, figures, evidence }) => {
    const month = (await months.list(commune)).at(-1);
    if (month === undefined) throw new Error('no month');
    await figures.inMonth(commune, month.id);
    await evidence.inMonth(commune, month.id);
  });
}

async function acceptAndScore(office: Office, commune: string): Promise<number> {
  const { records } = await office.get(Workspaces).open(office.folder);
  const waiting = await records.read(async ({ evidence }) =>
    (await evidence.inMonth(commune, '2026-12' as MonthId)).find(({ state }) => state === 'submitted'),
  );
  if (waiting === undefined) throw new Error('nothing waits');
  const decision = { folder: office.folder, commune, item: waiting.id, step: 'accept' } as const;
  await office.get(DecideEvidence).run(decision, office.as(PROVINCE_OFFICER));
  return timed(() => office.get(ScoreCase).run({ folder: office.folder, commune }));
}
