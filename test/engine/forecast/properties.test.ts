import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SlotStatus } from '../../../src/domain/evidence.js';
import type { ForecastRule } from '../../../src/domain/forecast.js';
import type { Fact, Facts } from '../../../src/domain/metric.js';
import { Exact } from '../../../src/domain/number.js';
import { metric } from '../../support/engine-builders.js';
import { forecasted, rulesFor } from '../../support/forecast-case.js';
import { Random } from '../../support/random-sets/random.js';
import { randomCase } from '../../support/random-sets.js';
import type { ReferenceCase } from '../../support/reference-scorer.js';
import { engineScore } from '../../support/score.js';

const seeds = fc.integer({ min: 0, max: 1_000_000 });
const pasts = fc.constantFrom<ForecastRule['past']>('decided', 'mendable');
const timeout = 120_000;

describe('the forecast of any random set', () => {
  it('holds the likely value, and every outcome that can be reached, inside the stated range', { timeout }, () => {
    let outcomes = 0;
    fc.assert(
      fc.property(seeds, pasts, (seed, past) => {
        const input = randomCase(seed);
        const random = new Random(seed + 1);
        const rules = rulesFor(input.facts, past);
        const expected = Object.fromEntries(rules.map((rule) => [rule.metric, random.int(0, 12)]));
        const better = new Map(rules.map((rule) => [rule.metric, random.pick(['higher', 'lower'] as const)]));
        const metrics = [...better].map(([id, side]) => metric(id, { better: side }));
        const [told] = forecasted({ input, rules, metrics, expected });
        if (told.until <= told.asOf) return;
        const { worst, likely, best } = told.total;
        expect([likely.atLeast(worst), best.atLeast(likely)]).toEqual([true, true]);
        for (let time = 0; time < 4; time += 1) {
          const scored = engineScore(oneOutcome(input, rules, { expected, better }, random, told.until));
          outcomes += 1;
          for (const leaf of scored.leaves) {
            const range = told.leaves.find((each) => each.leaf.criterion.code === leaf.criterion.code)?.range;
            expect(range && leaf.points.atLeast(range.worst) && range.best.atLeast(leaf.points)).toBe(true);
          }
          expect([scored.total.points.atLeast(worst), best.atLeast(scored.total.points)]).toEqual([true, true]);
        }
        for (const { range } of told.leaves) {
          expect([range.likely.atLeast(range.worst), range.best.atLeast(range.likely)]).toEqual([true, true]);
        }
      }),
      { numRuns: 400 },
    );
    expect(outcomes).toBeGreaterThan(300);
  });

  it('is never lower for a figure that is better, where no rule gives less for more', { timeout }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const input = randomCase(seed);
        const rules = rulesFor(input.facts, 'decided');
        const rising = risingMetrics(input);
        const chosen = rules.map(({ metric }) => metric).find((id) => rising.has(id) && canRise(input.facts.get(id)));
        if (chosen === undefined) return;
        const [before] = forecasted({ input, rules });
        const [after] = forecasted({ input: { ...input, facts: raised(input.facts, chosen) }, rules });
        expect(after.total.likely.atLeast(before.total.likely)).toBe(true);
      }),
      { numRuns: 600 },
    );
  });
});

/** How figures can move: so many more cases of each, and which way is better. */
interface Ways {
  readonly expected: Readonly<Record<string, number>>;
  readonly better: ReadonlyMap<string, 'higher' | 'lower'>;
}

/** One way the year can end: every figure moves somewhere in its room, every document comes in or does not. */
function oneOutcome(
  input: ReferenceCase,
  rules: readonly ForecastRule[],
  { expected, better }: Ways,
  random: Random,
  until: string,
): ReferenceCase {
  const facts = new Map(input.facts);
  for (const { metric, past } of rules) {
    const fact = facts.get(metric);
    if (fact?.kind !== 'ratio') continue;
    const more = expected[metric] ?? 0;
    const open = Exact.max(Exact.ZERO, fact.denominator.minus(fact.numerator)).toNumber();
    const lower = better.get(metric) === 'lower';
    const mendable = past === 'mendable';
    const undone = mendable && lower ? fact.numerator.toNumber() : 0;
    const move = random.int(-undone, more + (mendable && !lower ? open : 0));
    const numerator = fact.numerator.plus(Exact.of(move));
    facts.set(metric, { ...fact, numerator, denominator: fact.denominator.plus(Exact.of(more)) });
  }
  const change = (each: SlotStatus): SlotStatus => {
    if (each.counts) return each;
    if (random.chance(0.5)) return { ...each, state: 'accepted', counts: true };
    return each.slot.due <= until && !each.overdue ? { ...each, state: 'missing', overdue: true } : each;
  };
  const changed = new Map<SlotStatus, SlotStatus>();
  const once = (each: SlotStatus): SlotStatus => {
    const known = changed.get(each) ?? change(each);
    changed.set(each, known);
    return known;
  };
  const evidence = new Map([...(input.evidence ?? [])].map(([id, slots]) => [id, slots.map(once)]));
  return { ...input, facts, ...(input.evidence !== undefined && { evidence }) };
}

/** Figures that only plain ratio rules read. */
function risingMetrics({ set, rules }: ReferenceCase): ReadonlySet<string> {
  const plain = new Map<string, boolean>();
  const visit = (nodes: typeof set.areas): void => {
    for (const node of nodes) {
      visit(node.children);
      for (const scored of [node, node.standIn]) {
        const { scoring } = scored ?? {};
        if (scoring === undefined) continue;
        const bodies = rules.get(scoring.rule)?.history.versions.map(({ value }) => value.body.kind) ?? [];
        const rising = bodies.every((kind) => kind === 'ratio');
        for (const id of Object.values(scoring.with)) plain.set(id, rising && plain.get(id) !== false);
      }
    }
  };
  visit(set.areas);
  return new Set([...plain].filter(([, rising]) => rising).map(([id]) => id));
}

function canRise(fact: Fact | undefined): boolean {
  return fact?.kind === 'ratio' && fact.numerator.lessThan(fact.denominator);
}

function raised(facts: Facts, id: string): Facts {
  const fact = facts.get(id);
  if (fact?.kind !== 'ratio') return facts;
  return new Map(facts).set(id, { ...fact, numerator: fact.numerator.plus(Exact.ONE) });
}
