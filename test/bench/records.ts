import { performance } from 'node:perf_hooks';
import { DefinitionsSource } from '../../src/application/ports/definitions-source.js';
import type { Records } from '../../src/application/ports/records.js';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { DecideEvidence } from '../../src/application/records/decide-evidence.js';
import { ScoreCase } from '../../src/application/score-case.js';
import type { Definitions } from '../../src/domain/definitions.js';
import { slotsOf } from '../../src/domain/engine/evidence-slots.js';
import { requirementsOf } from '../../src/domain/engine/match-evidence.js';
import type { EvidenceItem, StoredFile } from '../../src/domain/records/evidence-item.js';
import type { RecordedFigure } from '../../src/domain/records/figures.js';
import type { MonthId } from '../../src/domain/records/month.js';
import { day, fact, instant } from '../support/builders.js';
import { Office, Servers, STORES, type Store } from '../support/office.js';
import { median, type Row } from './measure.js';

const COMMUNES = 126;
const MONTHS = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}` as MonthId);
const SET = 'cchc-minh-hoa-2026';
const AT = instant(day('2026-12-20'));

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
  const { value: definitions } = await office.get(DefinitionsSource).load(office.today, [SET]);
  if (definitions === undefined) throw new Error('no definitions');
  const ids = Array.from({ length: COMMUNES }, (_, index) => `xa-${index}`);
  const { records } = await office.get(Workspaces).open(office.folder);
  const items = await filled(records, ids, definitions);

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
  await office.get(DecideEvidence).run(decision, office.as('thuong-truc-tinh'));
  return timed(() => office.get(ScoreCase).run({ folder: office.folder, commune }));
}

async function filled(
  records: { write<T>(scope: string, work: (records: Records) => Promise<T>): Promise<T> },
  communes: readonly string[],
  definitions: Definitions,
): Promise<number> {
  await records.write('', async ({ people }) => {
    await people.save({ login: 'thuong-truc-tinh', name: 'Thường trực', active: true });
    const from = day('2026-01-01');
    await people.givePost({ account: 'thuong-truc-tinh', commune: '', role: 'standing_office', from });
  });
  let count = 0;
  for (const commune of communes) {
    await records.write(commune, async (each) => {
      await each.communes.add({ id: commune, name: `Xã ${commune}`, block: 'xa' });
      await each.communes.addDepartment(commune, { id: 'VHXH', name: 'Phòng Văn hóa - Xã hội' });
      for (const month of MONTHS) await monthOf(each, commune, month, definitions);
      count = await evidenceOf(each, commune, definitions);
    });
  }
  return count;
}

async function monthOf(records: Records, commune: string, month: MonthId, definitions: Definitions): Promise<void> {
  await records.months.add({
    ...{ commune, id: month, sets: [SET], state: 'open', version: 1, revision: 1, changedBy: 'x', changedAt: AT },
  });
  const id = `${commune}/${month}/1`;
  const figures = [...definitions.metrics.values()]
    .filter(({ kind, derived }) => kind === 'ratio' && derived === undefined)
    .map(({ id: metric }): RecordedFigure => {
      return { metric, month, entry: 'typed', fact: fact.ratio(9, 10), import: id };
    });
  const summary = { read: figures.length, accepted: figures.length, changed: 0, same: 0, refused: 0 };
  const batch = { id, commune, month, entry: 'typed', source: 's', fileName: 'f', sha256: 'h', summary } as const;
  await records.figures.add({ ...batch, by: 'x', at: AT }, figures);
}

async function evidenceOf(records: Records, commune: string, definitions: Definitions): Promise<number> {
  const set = definitions.sets.get(SET)?.set;
  if (set === undefined) throw new Error('no set');
  const slots = requirementsOf(set).flatMap((requirement) =>
    slotsOf(requirement, 2026, new Map(), definitions.calendar),
  );
  for (const [index, { requirement, label, period }] of slots.entries()) {
    const sha256 = `${commune}-${index}`.padEnd(64, '0');
    const file: StoredFile = { path: 'a.pdf', name: 'a.pdf', bytes: 9, sha256, type: 'pdf' };
    await records.evidence.addFile(file, 'x', AT);
    const month = period.to.slice(0, 7) as MonthId;
    const item = (version: number, state: EvidenceItem['state']): EvidenceItem => ({
      ...{
        id: `${commune}/${requirement.id}/${label}/1`,
        version,
        commune,
        year: 2026,
        month,
        requirement: requirement.id,
      },
      ...{ slot: label, department: 'VHXH', state, file, number: '1/BC', issuedOn: period.to, by: 'x', at: AT },
    });
    await records.evidence.put(item(1, 'submitted'));
    if (index % 4 !== 0) await records.evidence.put(item(2, 'accepted'));
  }
  return slots.length;
}
