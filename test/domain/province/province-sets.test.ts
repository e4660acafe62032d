import { describe, expect, it } from 'vitest';
import { changedSince } from '../../../src/domain/province/province-scores.js';
import { provinceSets, type ScoredCommune } from '../../../src/domain/province/province-sets.js';
import type { MonthId } from '../../../src/domain/records/month.js';
import { area, day, leaf, set } from '../../support/builders.js';
import { commune, unitScore, unreported } from '../../support/unit-scores.js';

const SET = set([area('1', [leaf('1.1', 100, 'points', { n: 'KNOWN' })])]);

function scored(id: string, low: number, open = 0, more: Partial<ScoredCommune> = {}): ScoredCommune {
  const known = { commune: commune(id), asOf: day('2026-10-10'), isLocked: false, set: SET, hash: 'h1' };
  return { ...known, score: unitScore(low, open), ...more };
}
const told = (all: readonly ScoredCommune[]) =>
  provinceSets(all).map(({ hash, blocks }) => [
    hash,
    ...blocks.flatMap(({ rows }) =>
      rows.map(({ commune: { id }, rank, best, worst, low, high }) => `${id} ${rank} ${best}-${worst} ${low}..${high}`),
    ),
  ]);

describe('communes side by side', () => {
  it('have their place, what it may still become, and the range of their index', () => {
    expect(told([scored('a', 50), scored('b', 48, 4), scored('c', 60)])).toEqual([
      ['h1', 'c 1 1-1 60..60', 'a 2 2-3 50..50', 'b 3 2-3 48..52'],
    ]);
  });

  it('have no index as long as nothing is reported, which is not zero', () => {
    const nothing = { score: unitScore(0, 15) };
    const [first] = provinceSets([
      scored('a', 0),
      scored('b', 0, 0, { score: unreported() }),
      scored('c', 1, 0, nothing),
    ]);
    const known = first?.blocks[0]?.rows.map(({ commune: { id }, isKnown }) => `${id} ${isKnown}`).sort();
    expect(known).toEqual(['a true', 'b false', 'c true']);
  });

  it('are compared on one version of one set only', () => {
    const other = { set: { ...SET, id: 'khác' } };
    const all = [scored('a', 50), scored('b', 60, 0, { hash: 'h2' }), scored('a', 70, 0, other)];
    expect(told(all)).toEqual([
      ['h1', 'a 1 1-1 50..50'],
      ['h2', 'b 1 1-1 60..60'],
      ['h1', 'a 1 1-1 70..70'],
    ]);
  });

  it('say for each whether it is locked, and of which day its figures are', () => {
    const locked = { isLocked: true, asOf: day('2026-10-31') };
    const [first] = provinceSets([scored('a', 50), scored('b', 60, 0, locked)]);
    expect(first?.blocks[0]?.rows.map(({ isLocked, asOf }) => [isLocked, asOf])).toEqual([
      [true, '2026-10-31'],
      [false, '2026-10-10'],
    ]);
  });
});

describe('the same risk in many communes', () => {
  const losses = (...all: readonly ScoredCommune[]) =>
    (provinceSets(all)[0]?.losses ?? []).map(
      ({ code, lost, open }) =>
        `${code} lost ${lost.points} in ${lost.communes.join(',')}; open ${open.points} in ${open.communes.join(',')}`,
    );

  it('is told with its points in sum and the communes that miss any, the most points first', () => {
    const a = scored('a', 85, 4);
    const b = scored('b', 80, 12);
    const all = losses(a, b);
    const sum = (code: string, part: 'lost' | 'recoverable') =>
      [a, b]
        .map(({ score }) => score.leaves.find(({ criterion }) => criterion.code === code)?.ledger[part])
        .reduce((total, each) => total + Number(each?.toString() ?? 0), 0);
    for (const line of all) {
      const [, code = '', lost, open] = /^(\S+) lost (\S+) in .*; open (\S+) in/.exec(line) ?? [];
      expect([Number(lost), Number(open)]).toEqual([sum(code, 'lost'), sum(code, 'recoverable')]);
    }
    const points = all.map((line) => {
      const [, lost, open] = /lost (\S+) in .*; open (\S+) in/.exec(line) ?? [];
      return Number(lost) + Number(open);
    });
    expect(points).toEqual([...points].sort((x, y) => y - x));
    expect(all.some((line) => line.endsWith('in a,b'))).toBe(true);
  });

  it('is none where every point is secured', () => {
    const [all] = provinceSets([scored('a', 85)]);
    expect(all?.losses.map(({ code }) => code)).not.toContain('1.1');
  });
});

describe('what was recorded after the communes were scored', () => {
  it('is told by how far their logs go now', () => {
    const scores = {
      ...{ month: '2026-10' as MonthId, sets: [], unscored: [] },
      logged: new Map([
        ['a', 3],
        ['b', 5],
      ]),
    };
    const now = new Map([
      ['a', 4],
      ['b', 5],
      ['new', 9],
    ]);
    expect(changedSince(scores, now)).toEqual(['a']);
  });
});
