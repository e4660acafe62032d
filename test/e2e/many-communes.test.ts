import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program, SAMPLES } from '../support/program.js';

const UNITS = join(SAMPLES, 'dak-lak/units.csv');
const XUAN_THO = join(SAMPLES, 'xuan-tho');
const HEADER = 'commune,name,block,metric,numerator,denominator,value,state,as_of,source';

let place = '';
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'cchc-nhieu-xa-'));
});
afterAll(() => rm(place, { recursive: true, force: true }));

const run = (...argv: string[]) => program(argv, { cwd: place });
const json = async (...argv: string[]) => JSON.parse((await run(...argv, '--json')).out);
async function table(...rows: readonly string[]): Promise<string> {
  await writeFile(join(place, 'units.csv'), `${[HEADER, ...rows].join('\n')}\n`);
  return 'units.csv';
}

describe('gaps in the JSON of a ranking', () => {
  it('name the places up and down, and the criteria that could close the one up', async () => {
    const { blocks } = await json('rank', UNITS, '--set', 'qd-766');
    const [first, second, last] = blocks.find((each: { block: string }) => each.block === 'xa').rows;
    expect(first.gaps).toEqual({ down: { to: second.commune, rank: 2, points: '-0.04' } });
    expect(second.gaps.up).toMatchObject({ to: first.commune, rank: 1, points: '0.04', closable: true });
    expect(second.gaps.up.closers).toHaveLength(1);
    const { code, recoverable } = second.gaps.up.closers[0];
    const leaf = second.leaves[code];
    expect(Number(leaf.max) - Number(leaf.points)).toBeCloseTo(Number(recoverable), 6);
    expect(second.gaps.down.to).toBe(last.commune);
    expect(last.gaps.down).toBeUndefined();
  });

  it('are there in a block that is too long for its criteria to be printed, and the text says where', async () => {
    const rows = Array.from({ length: 25 }, (_, at) => `x${at},Xã ${at},xa,ON_TIME,${at},100,,,2026-10-10,Cổng`);
    const file = await table(...rows);
    const { blocks } = await json('rank', file, '--set', 'qd-766');
    expect(blocks[0].rows).toHaveLength(25);
    for (const [at, row] of blocks[0].rows.entries()) {
      expect(row.gaps.up === undefined).toBe(at === 0);
      if (at > 0) expect(row.gaps.up).toMatchObject({ points: '0.20', closable: true });
    }
    const { out } = await run('rank', file, '--set', 'qd-766');
    expect(out).not.toContain('Xã 3: cần');
    expect(out.replace(/\s+/g, ' ')).toContain('Khối xã: 25 đơn vị, xem trong bản --json');
  });
});

describe('a commune beside the figures of others', () => {
  const compared = async (...argv: string[]) => {
    const { comparison, otherSets } = await json('compare', XUAN_THO, '--against', ...argv);
    return { comparison, others: otherSets.map((each: { comparison: unknown }) => each.comparison) };
  };

  it('takes the place it has in their ranking, marked as worked out on the day of those figures', async () => {
    const { comparison, others } = await compared(UNITS);
    const { rows } = (await json('rank', UNITS)).blocks.find((each: { block: string }) => each.block === 'xa');
    const { rank, best, worst } = rows.find((each: { commune: string }) => each.commune === 'xuan-tho');
    expect(comparison.blocks).toEqual([
      {
        ...{ basis: 'scored', block: 'xa', asOf: '2026-10-10', source: null, count: rows.length },
        ...{ printed: rows.length, breaks: [] },
        now: { best: rank, worst: rank, count: rows.length },
        range: { best, worst, count: rows.length },
      },
    ]);
    // Figures of one index say nothing of another.
    expect(others).toEqual([expect.objectContaining({ blocks: [], otherFamilies: ['766'] })]);
    const { code, out } = await run('compare', XUAN_THO, '--against', UNITS, '--set', 'qd-766');
    expect(code).toBe(0);
    const told = out.replace(/\s+/g, ' ');
    expect(told).toContain('so với số liệu ngày 10/10/2026, khối xã');
    expect(told).toContain('do chương trình chấm từ số liệu trong bảng');
    expect(told).toMatch(/Điểm liền dưới: Xã Ea Păl 70,07 \(hơn 0,04\)/);
  });

  it('is put beside a block that it is not in, and among those of which little is known', async () => {
    const file = await table(
      'khac,Xã Khác,xa,ON_TIME,100,100,,,2026-09-30,Cổng',
      'phuong,Phường Khác,phuong,ON_TIME,100,100,,,2026-09-30,Cổng',
    );
    const { comparison } = await compared(file);
    const [block, ...more] = comparison.blocks;
    expect(more).toEqual([]);
    expect(block).toMatchObject({ block: 'xa', asOf: '2026-09-30', count: 1 });
    expect(block.now).toEqual({ best: 1, worst: 1, count: 2 });
    expect(block.range).toEqual({ best: 1, worst: 2, count: 2 });
    expect(block.breaks.map(({ kind }: { kind: string }) => kind)).toEqual(['snapshot']);
    const asked = (await compared(file, '--block', 'phuong')).comparison.blocks;
    expect(asked.map((each: { block: string }) => each.block)).toEqual(['phuong']);
  });

  it('is told why nothing of a table can be compared', async () => {
    const earlier = await table('khac,Xã Khác,xa,ON_TIME,100,100,,,2025-09-30,Cổng');
    const { code, out, err } = await run('compare', XUAN_THO, '--against', earlier);
    expect(code).toBe(1);
    expect(out).not.toContain('THỨ HẠNG ƯỚC TÍNH');
    expect(err).toContain('K005');
  });
});
