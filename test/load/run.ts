import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Person } from './person.js';
import { makeProvince } from './province.js';
import { LoadedServer, type Times } from './server.js';

/**
 * `npm run load`: a province's workspace served by the built program, people who read and people who upload, and what
 * the server's own log tells of each page. Times belong to the machine; that nothing fails and that memory stays flat
 * does not.
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
const folder = join(await mkdtemp(join(tmpdir(), 'cchc-load-')), 'so');
try {
  const communes = await makeProvince(folder, number(values.communes));
  const server = await LoadedServer.start(folder);
  const end = { at: 0 };
  const person = (prefix: string, index: number) => {
    const commune = communes[index % communes.length] ?? '';
    return new Person(server.address, `${prefix}-${commune}`, server.password, `/xa/${commune}/${MONTH}`);
  };
  const readers = Array.from({ length: number(values.readers) }, (_, index) =>
    person(index % 3 === 0 ? 'ld' : 'tt', index),
  );
  const uploaders = Array.from({ length: number(values.uploaders) }, (_, index) => person('cb', index));
  for (const each of [...readers, ...uploaders]) await each.signIn();
  server.times.clear();
  end.at = Date.now() + number(values.seconds) * 1000;
  let uploaded = 0;
  const memory: number[] = [];
  const watch = setInterval(async () => memory.push(await server.memory()), 10_000);
  await Promise.all([
    ...readers.map((each) => repeated(end, (turn) => each.read(turn))),
    ...uploaders.map((each) =>
      repeated(end, async () => {
        if ((await each.handIn()) !== undefined) uploaded += 1;
      }),
    ),
  ]);
  clearInterval(watch);
  await server.stop();
  const failures = [...readers, ...uploaders].flatMap((each) => each.failures);
  report(server.times);
  tell(`uploaded ${uploaded}; server faults ${server.faults}; unexpected answers ${failures.length}`);
  for (const each of new Set(failures.slice(0, 20))) tell(`  ${each}`);
  tell(`memory in MB every 10 s: ${memory.map((each) => each.toFixed(0)).join(' ')}`);
} finally {
  await rm(join(folder, '..'), { recursive: true, force: true });
}

async function repeated(end: { at: number }, work: (turn: number) => Promise<void>): Promise<void> {
  const pause = () => new Promise((settle) => setTimeout(settle, Math.random() * 2000 * number(values.think)));
  await pause();
  for (let turn = Math.floor(Math.random() * 100); Date.now() < end.at; turn += 1) {
    await work(turn);
    await pause();
  }
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

function report(times: Times): void {
  const at = (sorted: readonly number[], part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  const rows = [...times].map(([page, each]) => {
    const sorted = each.toSorted((a, b) => a - b);
    return { page, count: sorted.length, p50: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99) };
  });
  for (const { page, count, ...shares } of rows.toSorted((a, b) => b.p95 - a.p95)) {
    const told = Object.entries(shares).map(([name, value]) => `${name} ${value.toFixed(0).padStart(5)} ms`);
    tell(`${page.padEnd(56)} ${String(count).padStart(6)}  ${told.join('  ')}`);
  }
}
