import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { median, type Row, timed } from './measure.js';
import { loadShippedMetrics } from './shipped-metrics.js';

const ROOT = resolve(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'dist/cchc.js');
const RUNS = 15;
const COMMUNES = 3321;

/** The whole program as a person starts it, against Node that does nothing. */
export function benchStartUp(): Row[] {
  const scoring: number[] = [];
  const nothing: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    nothing.push(timed(() => spawnSync(process.execPath, ['-e', '0'])));
    scoring.push(timed(() => node([PROGRAM, 'score', 'samples/dai-son', '--json'])));
  }
  return [
    {
      what: 'cchc score samples/dai-son --json, whole process',
      value: `${median(scoring).toFixed(0)} ms`,
      against: `node -e 0 ${median(nothing).toFixed(0)} ms`,
      ratio: median(scoring) / median(nothing),
      aim: '≤ 6 ×',
    },
  ];
}

/** The largest job: every commune of the country on the shipped set that is read from the portal. */
export function benchRankMemory(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-'));
  try {
    const file = join(folder, 'units.csv');
    writeFileSync(file, unitsFile());
    const probe = `process.on('exit', () => process.stderr.write('RSS ' + process.resourceUsage().maxRSS + '\\n'))`;
    const probeFile = join(folder, 'probe.mjs');
    writeFileSync(probeFile, probe);
    let text = '';
    const time = timed(() => {
      text = node(['--import', probeFile, PROGRAM, 'rank', file, '--json']).stderr;
    });
    const peak = parseInt(/RSS (\d+)/.exec(text)?.[1] ?? '0', 10) / 1024;
    return [
      {
        what: `rank ${COMMUNES} communes × ${loadShippedMetrics().length} figures each from units.csv, peak memory`,
        value: `${peak.toFixed(0)} MB, ${(time / 1000).toFixed(1)} s`,
        against: '',
        aim: '< 300 MB',
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function node(args: readonly string[]): { stderr: string } {
  const done = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 30 });
  if (done.status !== 0) throw new Error(`${args.join(' ')} ended with ${done.status}: ${done.stderr.slice(0, 2000)}`);
  return done;
}

function unitsFile(): string {
  const metrics = loadShippedMetrics();
  const lines = ['commune,name,block,metric,numerator,denominator,value,state,as_of,source'];
  for (let commune = 0; commune < COMMUNES; commune += 1) {
    metrics.forEach((metric, index) => {
      const denominator = 100 + ((commune * 7 + index * 13) % 900);
      const numerator = (commune * 31 + index * 17) % denominator;
      lines.push(`c${commune},Xã ${commune},${commune % 34},${metric},${numerator},${denominator},,,2026-10-10,bench`);
    });
  }
  return `${lines.join('\n')}\n`;
}
