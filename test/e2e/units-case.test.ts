import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { program, SAMPLES } from '../support/program.js';

const UNITS = join(SAMPLES, 'dak-lak/units.csv');
const HA_NOI = join(SAMPLES, 'ha-noi/dvcqg766_2026-10-01.csv');

const run = (...argv: string[]) => program(argv, { cwd: SAMPLES });
const json = async (...argv: string[]) => {
  const { code, out } = await run(...argv, '--json');
  expect({ argv, code }).toEqual({ argv, code: 0 });
  return JSON.parse(out);
};

describe('one commune of a table of figures, as a case', () => {
  it('has the points that it has in the ranking of the table', async () => {
    const { blocks } = await json('rank', UNITS);
    const rows = blocks.flatMap((block: { rows: { commune: string; total: string }[] }) => block.rows);
    expect(rows).toHaveLength(4);
    for (const { commune, total } of rows) {
      const scored = await json('score', UNITS, '--commune', commune);
      expect([commune, scored.total.points, scored.asOf]).toEqual([commune, total, '2026-10-10']);
    }
  });

  it('can be looked at in every way that a case folder can', async () => {
    const own = ['--commune', 'ea-pal'];
    expect((await json('risks', UNITS, ...own)).commune.name).toBe('Xã Ea Păl');
    expect((await json('forecast', UNITS, ...own)).forecast.label).toBeDefined();
    expect((await json('simulate', UNITS, ...own, '--fact', 'ON_TIME=9/10')).scenarios).toHaveLength(1);
    expect((await json('plan', UNITS, ...own, '--target', '75')).plan.result).toBe('reached');
    const { comparison } = await json('compare', UNITS, ...own, '--against', UNITS);
    expect(comparison.blocks[0]).toMatchObject({ basis: 'scored', now: { best: 2, worst: 2, count: 3 } });
  });

  it.for<readonly [argv: readonly string[], told: string]>([
    [['score', UNITS], 'Đang có: dak-lak, xuan-tho, ea-pal, vu-bon.'],
    [['score', UNITS, '--commune', 'ea-pall'], 'Có phải ý là "ea-pal"?'],
    [['score', HA_NOI, '--commune', 'H26.195'], 'Bảng thiếu cột "metric".'],
  ])('is asked for where it is not told: %s', async ([argv, told]) => {
    const { code, err } = await run(...argv);
    expect(code).toBe(1);
    expect(err).toContain(told);
  });
});
