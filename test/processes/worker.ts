import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { DecideEvidence } from '../../src/application/records/decide-evidence.js';
import { HandInEvidence } from '../../src/application/records/hand-in-evidence.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { ReopenMonth } from '../../src/application/records/reopen-month.js';
import { Refused } from '../../src/application/refused.js';
import { createContainer } from '../../src/composition/container.js';
import { bindRecords } from '../../src/composition/records-module.js';
import { parsedDefinitions, shippedFolders } from '../../src/composition/shipped-definitions.js';
import { jpg } from '../support/hostile-files/pictures.js';

/**
 * A person at work, as a process that can be killed: tells on standard output, one line each, what was acknowledged,
 * after it was acknowledged. `mixed` does everything; `contend` changes one record that others change too.
 */
const [folder = '', commune = '', mode = '', secondsText = ''] = process.argv.slice(2);
const container = createContainer(shippedFolders(), parsedDefinitions());
bindRecords(container);
const actor = (account: string) => ({ account, origin: `process ${process.pid}` });
const OFFICE = actor('thuong-truc');
/** Hands in: nobody decides on what is their own. */
const CLERK = actor('chuyen-vien');
const METRICS = ['ON_TIME', 'DOSSIER_SYNC', 'REUSED_DIGITIZED_DATA', 'PAY_DOSSIERS'];
const MONTH = '2026-10';
const REQUIREMENT = 'ke-hoach-cchc';

function tell(kind: string, what: object): void {
  writeSync(1, `${JSON.stringify({ kind, ...what })}\n`);
}

async function importOnce(): Promise<void> {
  const rows = METRICS.map((metric) => `${metric},${number(100)},100,,,,2026-10-10,Cổng,`);
  const file = join(tmpdir(), `cchc-so-lieu-${process.pid}.csv`);
  writeFileSync(file, ['metric,numerator,denominator,value,level,state,as_of,source,note', ...rows, ''].join('\n'));
  const request = { folder, commune, file, source: 'cong', mapping: new Map(), dryRun: false };
  const { changes } = await container.get(ImportFigures).run(request, OFFICE);
  tell('import', { figures: changes.length });
}

/** A picture nobody has handed in before. */
function picture(): Uint8Array {
  return jpg({ exif: randomBytes(64) });
}

async function submit(another: boolean) {
  const request = { folder, commune, requirement: REQUIREMENT, step: 'submit', noSecret: true, another } as const;
  const { item } = await container.get(HandInEvidence).run({ ...request, file: 'anh.jpg', bytes: picture() }, CLERK);
  tell('evidence', { id: item.id, version: item.version, sha256: item.file?.sha256 });
  return item;
}

async function decide(id: string, version: number, step: 'accept' | 'return'): Promise<number> {
  const reason = step === 'return' ? { reason: 'unsigned' } : {};
  const item = await container.get(DecideEvidence).run({ folder, commune, item: id, step, version, ...reason }, OFFICE);
  tell('evidence', { id: item.id, version: item.version, sha256: item.file?.sha256 });
  return item.version;
}

async function closeAndReopen(): Promise<void> {
  await container.get(MonthCycle).step(folder, OFFICE, commune, MONTH, 'hand_over');
  const leader = actor('lanh-dao');
  const version = await container.get(CloseMonth).run(folder, leader, commune, MONTH);
  tell('closed', { version: version.version, definitions: version.definitions, input: version.input });
  await container.get(ReopenMonth).run(folder, leader, commune, MONTH, 'làm tiếp');
  tell('reopened', {});
}

/** Where the one before was killed in the middle of a close, its month is taken back or reopened first. */
async function backToOpen(): Promise<void> {
  const { records } = await container.get(Workspaces).open(folder);
  const [month] = await records.read(({ months }) => months.list(commune));
  if (month?.state === 'awaiting_signature')
    await container.get(MonthCycle).step(folder, OFFICE, commune, MONTH, 'take_back');
  if (month?.state === 'closed')
    await container.get(ReopenMonth).run(folder, actor('lanh-dao'), commune, MONTH, 'làm tiếp');
}

async function mixed(): Promise<void> {
  await backToOpen();
  await importOnce();
  tell('ready', {});
  for (let round = 1; ; round += 1) {
    await importOnce();
    const item = await submit(true);
    await decide(item.id, item.version, number(2) === 0 ? 'accept' : 'return');
    if (round % 3 === 0) await closeAndReopen();
  }
}

/** Everybody changes the same item, each time on what was read before; who is too late reads again. */
async function contend(seconds: number): Promise<void> {
  const { records } = await container.get(Workspaces).open(folder);
  const until = Date.now() + seconds * 1000;
  const id = `${commune}/${REQUIREMENT}/2026/1`;
  while (Date.now() < until) {
    const seen = await records.read(({ evidence }) => evidence.find(id));
    if (seen === undefined) throw new Error('nothing to contend for');
    try {
      if (seen.state === 'submitted') await decide(id, seen.version, 'return');
      else await resubmit(seen.version);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      tell('late', { codes: error.issues.map(({ code }) => code) });
    }
    if (number(4) === 0) await importOnce();
  }
  await container.get(Workspaces).closeAll();
}

async function resubmit(version: number): Promise<void> {
  const request = { folder, commune, requirement: REQUIREMENT, step: 'submit', noSecret: true, version } as const;
  const { item } = await container.get(HandInEvidence).run({ ...request, file: 'anh.jpg', bytes: picture() }, CLERK);
  tell('evidence', { id: item.id, version: item.version, sha256: item.file?.sha256 });
}

function number(below: number): number {
  return Math.floor(Math.random() * below);
}

await (mode === 'contend' ? contend(Number.parseInt(secondsText, 10)) : mixed());
