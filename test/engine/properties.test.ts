import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/domain/calendar.js';
import { type Criterion, leavesOf } from '../../src/domain/criteria-set.js';
import { History } from '../../src/domain/history.js';
import { Exact, type RoundingMode } from '../../src/domain/number.js';
import type { Award, RuleBody } from '../../src/domain/rule.js';
import type { Ledger, NodeScore, SetScore } from '../../src/domain/score.js';
import { area, exact, fact, facts, leaf, moment, ratioRule, rules, set } from '../support/builders.js';
import { randomCase } from '../support/random-sets.js';
import { versionInForce } from '../support/reference/leaf.js';
import type { ReferenceCase } from '../support/reference-scorer.js';
import { engineScore } from '../support/score.js';

const seeds = fc.nat({ max: 1_000_000_000 });
const many = { numRuns: parseInt(process.env.CCHC_RANDOM_SETS ?? '600', 10) };
const timeout = 60_000;

/** Runs a check over random sets; fast-check prints the seed of the set that fails. */
function overSets(check: (input: ReferenceCase, score: SetScore) => void): void {
  fc.assert(
    fc.property(seeds, (seed) => {
      const input = randomCase(seed);
      check(input, engineScore(input));
    }),
    many,
  );
}

function everyNode(nodes: readonly NodeScore[]): NodeScore[] {
  return nodes.flatMap((node) => [node, ...everyNode(node.children)]);
}

describe('points of any random set', () => {
  it('never exceed the maximum that applies, at any level', { timeout }, () => {
    overSets((_, { areas, leaves, total }) => {
      for (const { points, max } of [...everyNode(areas), ...leaves, total])
        expect(points.compare(max)).toBeLessThanOrEqual(0);
      expect(total.index.compare(total.scale)).toBeLessThanOrEqual(0);
    });
  });

  it('never fall below what the rule of a leaf, or the floor of a penalty area, allows', { timeout }, () => {
    overSets((input, { areas, leaves }) => {
      for (const { criterion, points } of leaves) {
        const body = versionInForce(criterion, input)?.body;
        expect(
          points.compare(body === undefined ? Exact.ZERO : lowest(body, criterion.maxPoints)),
        ).toBeGreaterThanOrEqual(0);
      }
      for (const { criterion, points } of areas) {
        if (criterion.block === 'penalty') expect(points.compare(criterion.floor)).toBeGreaterThanOrEqual(0);
      }
    });
  });

  it('do not depend on the order of the facts', { timeout }, () => {
    overSets((input, score) => {
      const turned = engineScore({ ...input, facts: new Map([...input.facts].reverse()) });
      expect(figuresOf(turned)).toEqual(figuresOf(score));
    });
  });

  it('are nothing at all when nothing is reported', { timeout }, () => {
    overSets((input) => {
      const { leaves, total } = engineScore({ ...input, facts: new Map() });
      expect(leaves.filter(({ points }) => !points.isZero())).toEqual([]);
      expect([`${total.points}`, `${total.index}`]).toEqual(['0', '0']);
    });
  });

  it('have at most the decimals of the set where leaves are rounded', { timeout }, () => {
    overSets((input) => {
      const rounding = { ...input.set.rounding, at: 'leaf' } as const;
      const { leaves } = engineScore({ ...input, set: { ...input.set, rounding } });
      for (const { points } of leaves) expect(points.times(exact(10 ** rounding.places)).isWhole()).toBe(true);
    });
  });

  it('add up from the leaves to the areas where leaves are rounded', { timeout }, () => {
    overSets((input) => {
      const { areas } = engineScore({
        ...input,
        set: { ...input.set, rounding: { ...input.set.rounding, at: 'leaf' } },
      });
      for (const node of areas.filter(({ criterion }) => criterion.block === 'base')) {
        const leaves = everyNode([node]).flatMap((each) => each.leaf ?? []);
        expect(`${node.points}`).toBe(`${Exact.sum(leaves.map(({ points }) => points))}`);
      }
    });
  });

  it('do not fall when a document that was wanting is accepted', { timeout }, () => {
    overSets((input, score) => {
      const evidence = new Map(
        [...(input.evidence ?? [])].map(([id, slots]) => [
          id,
          slots.map((slot) =>
            slot.state === 'upcoming' ? slot : { ...slot, state: 'accepted' as const, counts: true },
          ),
        ]),
      );
      const better = engineScore({ ...input, evidence });
      score.leaves.forEach(({ points }, at) => {
        expect(better.leaves[at]?.points.atLeast(points)).toBe(true);
      });
    });
  });
});

describe('the ledger of any random set', () => {
  it('adds up to the maximum at every leaf, node and total, with no part below zero', { timeout }, () => {
    overSets((_, { areas, leaves, total }) => {
      for (const { points, max, ledger } of [...everyNode(areas), ...leaves, total]) expectBalance(ledger, points, max);
    });
  });

  it('gives nothing back as time goes by', { timeout }, () => {
    overSets((input) => {
      const frozen = withoutHistory(input);
      const later = { ...frozen, moment: { ...frozen.moment, asOf: addDays(frozen.moment.asOf, 40) } };
      const [now, then] = [engineScore(frozen), engineScore(later)];
      now.leaves.forEach(({ ledger }, at) => {
        const left = then.leaves[at]?.ledger.recoverable;
        expect(left && ledger.recoverable.atLeast(left)).toBe(true);
      });
    });
  });
});

describe('explain', () => {
  it('has something to say for every leaf, also those without figures', { timeout }, () => {
    overSets((_, { leaves }) => {
      for (const each of leaves) expect(each.explain().message).not.toBe('');
    });
  });
});

describe('a ratio score', () => {
  const share = fc.constantFrom('50%', '80/100', '95/100', '1', '2');
  const whole = fc.oneof(fc.nat({ max: 2000 }), fc.nat({ max: Number.MAX_SAFE_INTEGER - 1 }));
  const modes = fc.constantFrom<RoundingMode>('half_up', 'half_even', 'down', 'up');

  it('is never lowered by a larger numerator', () => {
    fc.assert(
      fc.property(whole, whole, whole, share, fc.option(share), modes, (a, b, denominator, fullAt, zeroBelow, mode) => {
        const rule = ratioRule('r', {
          fullAt: exact(fullAt),
          ...(zeroBelow !== null && { zeroBelow: exact(zeroBelow) }),
        });
        const points = (numerator: number) => ratioPoints(rule, numerator, denominator + 1, mode);
        expect(points(Math.max(a, b)).atLeast(points(Math.min(a, b)))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is bracketed by rounding down and rounding up, and half up stays within half a unit', () => {
    fc.assert(
      fc.property(whole, whole, share, (numerator, denominator, fullAt) => {
        const rule = ratioRule('r', { fullAt: exact(fullAt) });
        const points = (mode: RoundingMode) => ratioPoints(rule, numerator, denominator + 1, mode);
        const plain = Exact.min(
          exact(4),
          exact(4)
            .times(Exact.of(numerator, denominator + 1))
            .dividedBy(exact(fullAt)),
        );
        expect(plain.atLeast(points('down')) && points('up').atLeast(plain)).toBe(true);
        expect(points('up').minus(points('down')).lessThan(exact('0,02'))).toBe(true);
        const offBy = Exact.max(plain.minus(points('half_up')), points('half_up').minus(plain));
        expect(exact('0,005').atLeast(offBy)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

function ratioPoints(
  rule: ReturnType<typeof ratioRule>,
  numerator: number,
  denominator: number,
  mode: RoundingMode,
): Exact {
  const areas = [area('1', [leaf('1.1', 4, 'r', { ratio: 'M' })])];
  return engineScore({
    set: set(areas, { rounding: { places: 2, mode, at: 'leaf' } }),
    rules: rules(rule),
    facts: facts({ M: fact.ratio(numerator, denominator) }),
    moment: moment(),
  }).total.points;
}

function expectBalance({ secured, recoverable, lost }: Ledger, points: Exact, max: Exact): void {
  expect(`${secured.plus(recoverable).plus(lost)}`).toBe(`${max}`);
  expect(`${secured}`).toBe(`${points}`);
  expect([recoverable.sign(), lost.sign()]).not.toContain(-1);
}

function figuresOf({ total, leaves }: SetScore): unknown {
  return [total, leaves.map(({ state, points, ledger }) => ({ state, points, ledger }))].map((each) =>
    JSON.stringify(each),
  );
}

/** The same case, every rule with only the version that is in force. */
function withoutHistory(input: ReferenceCase): ReferenceCase {
  const standIns = (node: Criterion): Criterion[] => [
    ...(node.standIn ? [node.standIn] : []),
    ...node.children.flatMap(standIns),
  ];
  const all = leavesOf([...input.set.areas, ...input.set.areas.flatMap(standIns)]);
  const first = addDays(input.moment.period.from, -1000);
  const inForce = all.flatMap((each) => {
    const rule = input.rules.get(each.scoring.rule);
    const value = versionInForce(each, input);
    if (rule === undefined || value === undefined) return [];
    return [[rule.id, { ...rule, history: new History([{ from: first, value }]) }] as const];
  });
  return { ...input, rules: new Map(inForce) };
}

/** The fewest points a rule can give: zero, unless one of its own numbers is negative. */
function lowest(body: RuleBody, max: Exact): Exact {
  const worth = (award: Award) => (award.kind === 'points' ? award.points : award.share.times(max));
  const least = (values: readonly Exact[]) => values.reduce(Exact.min, Exact.ZERO);
  switch (body.kind) {
    case 'bands':
      return least(body.bands.flatMap(({ award, to }) => (to ? [worth(award), worth(to)] : [worth(award)])));
    case 'levels':
      return least(body.levels.map(({ award }) => worth(award)));
    case 'deadline':
      return least([worth(body.onTime), ...body.late.map(({ award }) => worth(award))]);
    case 'count':
      return least([body.floor, ...body.overrides.map(({ points }) => points)]);
    case 'expression':
      return least([body.floor]);
    case 'sum':
      return Exact.sum(body.parts.map(({ rule, maxPoints }) => lowest(rule, maxPoints)));
    default:
      return Exact.ZERO;
  }
}
