import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
/** Change with every edit of a definition, also of one that moves no score. */
const HASHES = new Set(['hash', 'inputHash', 'dataHash']);

/**
 * The shipped cases through the built program. After a change that is meant to move scores, run
 * `npx vitest run --config test/vitest.config.ts test/samples.test.ts -u` and read the difference.
 */
describe('the shipped samples', () => {
  it.for(['xuan-tho', 'dai-son'])('%s scores as its expected.json says', async (sample) => {
    const done = cchc('score', `samples/${sample}`, '--json');
    expect(done.status, done.stderr).toBe(0);
    await expect(withoutHashes(done.stdout)).toMatchFileSnapshot(`${ROOT}/samples/${sample}/expected.json`);
  });

  it('xuan-tho says the same whether one set or both are asked for', () => {
    const both = JSON.parse(cchc('score', 'samples/xuan-tho', '--json').stdout);
    for (const set of [both, ...both.otherSets]) {
      const alone = JSON.parse(cchc('score', 'samples/xuan-tho', '--set', set.set.id, '--json').stdout);
      expect(alone.total).toEqual(set.total);
      expect(alone.leaves).toEqual(set.leaves);
    }
  });
});

function cchc(...args: string[]) {
  return spawnSync(process.execPath, ['dist/cchc.js', ...args], { cwd: ROOT, encoding: 'utf8' });
}

function withoutHashes(json: string): string {
  const kept = JSON.parse(json, (key, value) => (HASHES.has(key) && typeof value === 'string' ? undefined : value));
  return `${JSON.stringify(kept, null, 2)}\n`;
}
