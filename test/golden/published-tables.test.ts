import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CompareCase } from '../../src/application/compare-case.js';
import { type RankedUnits, RankUnits } from '../../src/application/rank-units.js';
import { createContainer } from '../../src/composition/container.js';
import { comparatorsOf, projectPlace } from '../../src/domain/standing/comparator.js';
import { sharedPlaces } from '../../src/domain/standing/shared-places.js';
import { exact } from '../support/builders.js';

const ROOT = resolve(import.meta.dirname, '../..');
const SAMPLES = join(ROOT, 'samples');
const container = createContainer({ criteria: join(ROOT, 'criteria'), rules: join(ROOT, 'rules') });

async function published(file: string): Promise<Extract<RankedUnits, { readonly kind: 'published' }>> {
  const ranked = await container.get(RankUnits).run({ file: join(SAMPLES, file) });
  if (ranked.kind !== 'published') throw new Error(`${file} is no published table`);
  return ranked;
}

describe('the 126 communes of Hà Nội', () => {
  it('have every tie by name', async () => {
    const { blocks } = await published('ha-noi/dvcqg766_2026-10-01.csv');
    const [block] = blocks;
    expect(block?.rows).toHaveLength(126);
    const shared = [...sharedPlaces(block?.rows ?? [])].map(([place, rows]) => [
      place,
      ...rows.map(({ row }) => row.name.replace('UBND ', '')),
    ]);
    expect(shared).toEqual([
      [9, 'xã Hoà Xá', 'xã Ứng Thiên'],
      [15, 'xã Minh Châu', 'xã Đan Phượng'],
      [41, 'phường Hà Đông', 'xã Kim Anh'],
      [77, 'phường Cửa Nam', 'xã Phú Cát'],
      [115, 'phường Phú Diễn', 'phường Đông Ngạc'],
    ]);
  });

  it('have every total that differs from its groups by name', async () => {
    const { blocks, issues } = await published('ha-noi/dvcqg766_2026-10-01.csv');
    const rows = blocks.flatMap((block) => block.rows.map(({ row }) => row));
    const dirty = rows.filter(({ difference }) => difference !== undefined);
    expect(dirty).toHaveLength(96);
    expect(issues.map(({ code }) => code)).toEqual(dirty.map(() => 'T001'));
    const told = JSON.stringify(issues.map(({ values }) => values));
    expect(dirty.filter(({ name }) => !told.includes(name))).toEqual([]);
    const differences = dirty.filter(({ difference }) => difference && Math.abs(difference.toNumber()) > 11);
    expect(
      differences.map(({ name, difference }) => `${name.replace('UBND ', '')} ${difference?.toDecimal(2)}`),
    ).toEqual([
      ...['phường Kiến Hưng 11.97', 'xã Hoà Xá 11.92', 'phường Văn Miếu - Quốc Tử Giám 11.89', 'xã Hạ Bằng 11.87'],
      ...['xã Thượng Phúc 11.80', 'xã Kim Anh 12.05', 'xã Thiên Lộc -12.05'],
    ]);
  });
});

describe('Hải Phòng 2025, of which eight totals and four places were printed', () => {
  it('gives ranges as wide as what was not printed', async () => {
    const { blocks, places } = await published('hai-phong/cchc-2025.csv');
    const rows = blocks.flatMap((block) => block.rows.map(({ row }) => row));
    const tables = comparatorsOf(rows, places, exact(100));
    const placed = (index: string) =>
      tables.map((table) => {
        const { best, worst, count } = projectPlace(table, { low: exact(index), high: exact(index) }, 'Xã thử');
        return `${table.block}: ${best}-${worst}/${count}`;
      });
    expect(placed('95,60')).toEqual(['phường: 3-3/45', 'xã, đặc khu: 1-1/68']);
    // One of the 45 would be 44th at worst; one that is not among them would take the 45th place: the range holds both.
    expect(placed('90')).toEqual(['phường: 4-45/45', 'xã, đặc khu: 4-68/68']);
  });
});

describe('Đại Sơn, 40th and then 58th of 114', () => {
  it('is known to have fallen by places without points, so nothing is estimated from them', async () => {
    const against = join(SAMPLES, 'hai-phong/thu-hang-dai-son.csv');
    const { sets } = await container.get(CompareCase).run({ folder: join(SAMPLES, 'dai-son'), against });
    const compared = sets.get('qd-766');
    expect(compared?.own.map(({ rank, size, total }) => [rank, size, total])).toEqual([
      [40, 114, undefined],
      [58, 114, undefined],
    ]);
    expect(compared?.blocks.map(({ printed, range }) => [printed, range.best, range.worst])).toEqual([
      [0, 1, 114],
      [0, 1, 114],
    ]);
  });
});
