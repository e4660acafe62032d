import { setMaxListeners } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { PROVINCE_OFFICER } from '../support/province-year.js';
import { Crowd } from './crowd.js';
import { Person } from './person.js';
import { LoadedProvince } from './province.js';
import { timesText } from './report.js';
import { LoadedServer } from './server.js';

/**
 * `npm run load`: a province's workspace served by the built program, people who read and people who upload, and what
 * the server's own log tells of each page. Then, with all of them at work and a job under way, the server is killed:
 * what it acknowledged must be there, and the next one must end the job. Times belong to the machine; that nothing
 * fails, that nothing is lost and that memory stays flat does not.
 */
const { values } = parseArgs({
  options: {
    communes: { type: 'string', default: '126' },
    readers: { type: 'string', default: '50' },
    uploaders: { type: 'string', default: '10' },
    seconds: { type: 'string', default: '300' },
    /** Mean seconds between two pages of one person. */
    think: { type: 'string', default: '3' },
  },
});
const MONTH = '2026-11';
const number = (text: string) => Number.parseFloat(text);
const province = new LoadedProvince(join(await mkdtemp(join(tmpdir(), 'cchc-load-')), 'so'), number(values.communes));
try {
  await province.make();
  const server = await LoadedServer.start(province.folder);
  const { crowd, officer } = await comeIn(server);
  server.times.clear();
  const stop = new AbortController();
  setMaxListeners(0, stop.signal);
  const working = crowd.work(stop.signal);
  const memory: number[] = [];
  const watch = setInterval(async () => memory.push(await server.memory()), 10_000);
  await pause(number(values.seconds) * 1000);
  clearInterval(watch);
  tell(timesText(server.times));

  await officer.look('/tinh');
  tell(`the province is to be scored: ${await officer.ask('/tinh/cham-lai', { thang: MONTH })}`);
  while (!(await officer.look('/viec-nen')).includes('item job running')) await pause(200);
  await pause(Math.random() * 1000);
  stop.abort();
  await server.stop('SIGKILL');
  await working;
  const { acknowledged, failures } = crowd;
  tell(`uploaded ${acknowledged.length}; server faults ${server.faults}; unexpected answers ${failures.length}`);
  for (const each of new Set(failures.slice(0, 20))) tell(`  ${each}`);
  tell(`memory in MB every 10 s: ${memory.map((each) => each.toFixed(0)).join(' ')}`);

  const next = await LoadedServer.start(province.folder);
  officer.goOnAt(next.address);
  while ((await officer.look('/viec-nen')).includes('item job running')) await pause(1000);
  const isDone = (await officer.look('/viec-nen')).includes('item job done');
  await next.stop();
  tell(`killed at work; afterwards the job is ${isDone ? 'done' : 'NOT DONE'}`);
  tell(`acknowledged and lost: ${(await province.lost(acknowledged)).length}`);
  const problems = [...(await province.problems())].map(([code, count]) => `${code} ${count} times`);
  tell(`verify: ${problems.length === 0 ? 'nothing' : problems.join(', ')}`);
} finally {
  await province.close();
  await rm(join(province.folder, '..'), { recursive: true, force: true });
}

/** Everybody signs in. */
async function comeIn({ address, password }: LoadedServer): Promise<{ crowd: Crowd; officer: Person }> {
  const person = (prefix: string, index: number) => {
    const commune = province.communes[index % province.communes.length] ?? '';
    return new Person(address, `${prefix}-${commune}`, password, `/xa/${commune}/${MONTH}`);
  };
  // One of them reads for the province.
  const readers = Array.from({ length: number(values.readers) - 1 }, (_, index) =>
    person(index % 3 === 0 ? 'ld' : 'tt', index),
  );
  const uploaders = Array.from({ length: number(values.uploaders) }, (_, index) => person('cb', index));
  const officer = new Person(address, PROVINCE_OFFICER, password, '/tinh');
  readers.push(officer);
  for (const each of [...readers, ...uploaders]) await each.signIn();
  return { crowd: new Crowd({ readers, uploaders, think: number(values.think) }), officer };
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}
