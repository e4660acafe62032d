import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { type RankedUnits, RankUnits } from '../../src/application/rank-units.js';
import { createContainer } from '../../src/composition/container.js';
import type { RankRow } from '../../src/domain/ranking.js';
import type { NodeScore } from '../../src/domain/score.js';

const ROOT = resolve(import.meta.dirname, '../..');
const SAMPLE = resolve(ROOT, 'samples/dak-lak');

interface Printed {
  readonly commune: string;
  readonly code: string;
  readonly points: string;
}

/** Scores as the national portal printed them on 10/10/2026 for one province and three communes. */
const printed: readonly Printed[] = parse(readFileSync(resolve(SAMPLE, 'published.csv')), { columns: true, bom: true });

describe('the figures of the national portal, 10/10/2026', () => {
  let rows: Map<string, RankRow>;

  beforeAll(async () => {
    const container = createContainer({ criteria: resolve(ROOT, 'criteria'), rules: resolve(ROOT, 'rules') });
    const ranked = await container.get(RankUnits).run({ file: resolve(SAMPLE, 'units.csv'), set: 'qd-766' });
    rows = new Map(rowsOf(ranked).map((row) => [row.commune.id, row]));
  });

  it('holds 60 metric scores, 4 payment groups and 4 totals', () => {
    const of = (wanted: (code: string) => boolean) => printed.filter(({ code }) => wanted(code)).length;
    expect(of((code) => code === 'total')).toBe(4);
    expect(of((code) => code === 'TTTT')).toBe(4);
    expect(of((code) => !['total', 'TTTT', 'PROVIDE_ONLINE'].includes(code))).toBe(60);
  });

  it.for(printed)('$commune $code is $points as printed', ({ commune, code, points }) => {
    expect(pointsOf(rows.get(commune), code)).toBe(withTwoPlaces(points));
  });

  it('adds groups up from rounded parts: 5,50 + 0,81 + 0,51 is 6,82 where the exact sum would round to 6,83', () => {
    const row = rows.get('xuan-tho');
    const parts = ['PAY_DOSSIERS', 'PAY_FORMALITIES', 'PAY_PROVISION'].map((code) => pointsOf(row, code));
    expect(parts).toEqual(['5.50', '0.81', '0.51']);
    expect(pointsOf(row, 'TTTT')).toBe('6.82');
  });

  it('gives every commune the figures of the province that it inherits', () => {
    const codes = ['PUBLISH_ON_TIME', 'PUBLIC_UPDATE_ON_TIME', 'PUBLIC_CONTENT_FULL'];
    const leaves = [...rows.values()].flatMap((row) => row.score.leaves);
    const inherited = leaves.filter((leaf) => codes.includes(leaf.criterion.code));
    expect(inherited).toHaveLength(12);
    expect(new Set(inherited.map((leaf) => leaf.state))).toEqual(new Set(['inherited']));
  });
});

function rowsOf(ranked: RankedUnits): RankRow[] {
  return ranked.kind === 'units' ? ranked.blocks.flatMap((block) => block.rows) : [];
}

function pointsOf(row: RankRow | undefined, code: string): string | undefined {
  if (code === 'total') return row?.score.total.points.toDecimal(2);
  return row?.score.areas
    .flatMap(nodes)
    .find((node) => node.criterion.code === code)
    ?.points.toDecimal(2);
}

function nodes(node: NodeScore): NodeScore[] {
  return [node, ...node.children.flatMap(nodes)];
}

function withTwoPlaces(points: string): string {
  const [whole = '', decimals = ''] = points.split('.');
  return `${whole}.${decimals.padEnd(2, '0')}`;
}
