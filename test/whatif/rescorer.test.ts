import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearOf } from '../../src/domain/calendar.js';
import { deriveFacts, NOTHING_OUTSIDE } from '../../src/domain/engine/derive-facts.js';
import { evaluateSet } from '../../src/domain/engine/evaluate-set.js';
import { prepareSet } from '../../src/domain/engine/prepare.js';
import { Rescorer } from '../../src/domain/engine/rescorer.js';
import type { SlotsByRequirement } from '../../src/domain/engine/score-leaf.js';
import type { Formula } from '../../src/domain/formula.js';
import type { Fact, Metric } from '../../src/domain/metric.js';
import { Exact } from '../../src/domain/number.js';
import type { SetScore } from '../../src/domain/score.js';
import { fact } from '../support/builders.js';
import { EVALUATOR_TABLE, metric, metrics } from '../support/engine-builders.js';
import { Random } from '../support/random-sets/random.js';
import { randomCase } from '../support/random-sets.js';
import type { ReferenceCase } from '../support/reference-scorer.js';

const seeds = fc.nat({ max: 1_000_000_000 });
const many = { numRuns: parseInt(process.env.CCHC_RANDOM_SETS ?? '600', 10) };
const timeout = 60_000;

function figuresOf({ total, areas, leaves }: SetScore): string {
  const told = leaves.map(({ criterion, state, points, max, ledger }) => [criterion.code, state, points, max, ledger]);
  return JSON.stringify([total, areas.map(({ criterion, points, ledger }) => [criterion.code, points, ledger]), told]);
}

/** Half of a count: a metric made from another one, and one made from that. */
const half: Formula = {
  text: 'n / 2',
  symbols: ['n'],
  evaluate: (scope) => (scope.get('n') ?? Exact.ZERO).dividedBy(Exact.of(2)),
};

/** Makes some reported counts follow from others, in two steps. */
function derivedMetrics(input: ReferenceCase, random: Random): ReadonlyMap<string, Metric> {
  const counts = [...input.facts].filter(([, each]) => each.kind === 'count').map(([id]) => id);
  const [source, first, second] = random.shuffled(counts);
  const made = (id: string, from: string) =>
    metric(id, {
      kind: 'count',
      derived: { kind: 'formula', inputs: { n: { metric: from, part: 'value', default: Exact.of(4) } }, value: half },
    });
  // The later one comes first: the order of the file must not matter.
  return metrics(
    ...(first !== undefined && second !== undefined ? [made(second, first)] : []),
    ...(source !== undefined && first !== undefined ? [made(first, source)] : []),
  );
}

function otherFact(random: Random, given: Fact | undefined): Fact | undefined {
  const kinds: Fact[] = [
    fact.ratio(random.int(0, 50), random.int(0, 60)),
    fact.count(random.int(0, 20)),
    fact.score(random.int(0, 20)),
    fact.notApplicable(),
    fact.notArising(),
  ];
  return random.chance(0.7) && given?.kind === 'ratio'
    ? fact.ratio(random.int(0, 50), random.int(1, 60))
    : random.chance(0.2)
      ? undefined
      : random.pick(kinds);
}

describe('re-scoring under an assumption', () => {
  it('gives what a full score gives, derived figures and stand-ins included', { timeout }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const input = randomCase(seed);
        const random = new Random(seed + 1);
        const all = derivedMetrics(input, random);
        const typed = new Map([...input.facts].filter(([id]) => !all.has(id) || random.chance(0.1)));
        const { asOf, period, calendar } = input.moment;
        const prepared = prepareSet(input.set, input.rules, EVALUATOR_TABLE, input.moment);
        const derive = (facts: ReadonlyMap<string, Fact>) => deriveFacts(all, facts, NOTHING_OUTSIDE, asOf);
        const slots = input.evidence ?? new Map();
        const facts = derive(typed);
        const base = evaluateSet(prepared, facts, slots);
        const rescorer = new Rescorer(
          {
            ...{ prepared, metrics: all, typed, facts, slots, evidence: [], byHand: new Map() },
            ...{ outside: NOTHING_OUTSIDE, question: { year: yearOf(period.to), asOf, calendar } },
          },
          base,
        );
        const wired = input.set.areas.flatMap(function metricsOf(node): string[] {
          const below = [...node.children, ...(node.standIn ? [node.standIn] : [])].flatMap(metricsOf);
          return [...Object.values(node.scoring?.with ?? {}), ...below];
        });
        for (let round = 0; round < 6 && wired.length > 0; round += 1) {
          const ids = random.list(random.pick([1, 1, 1, 2, 3]), () => random.pick(wired));
          const assumed = new Map(ids.map((id) => [id, otherFact(random, facts.get(id))] as const));
          const changed = new Map(typed);
          for (const [id, value] of assumed) {
            if (value === undefined) changed.delete(id);
            else changed.set(id, value);
          }
          const full = evaluateSet(prepared, derive(changed), slots);
          expect(figuresOf(rescorer.score({ facts: assumed }))).toBe(figuresOf(full));
        }
        expect(figuresOf(rescorer.score({}))).toBe(figuresOf(base));
      }),
      many,
    );
  });

  it('gives what a full score gives when documents stand otherwise', { timeout }, () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const input = randomCase(seed);
        const { asOf, period, calendar } = input.moment;
        const prepared = prepareSet(input.set, input.rules, EVALUATOR_TABLE, input.moment);
        const slots: SlotsByRequirement = input.evidence ?? new Map();
        const rescorer = new Rescorer(
          {
            ...{ prepared, metrics: new Map(), typed: input.facts, facts: input.facts, slots, evidence: [] },
            ...{ byHand: new Map(), outside: NOTHING_OUTSIDE, question: { year: yearOf(period.to), asOf, calendar } },
          },
          evaluateSet(prepared, input.facts, slots),
        );
        for (const [id, statuses] of slots) {
          const accepted = statuses.map((each) => ({ ...each, state: 'accepted' as const, counts: true }));
          const full = evaluateSet(prepared, input.facts, new Map([...slots, [id, accepted]]));
          expect(figuresOf(rescorer.score({ slots: new Map([[id, accepted]]) }))).toBe(figuresOf(full));
        }
      }),
      many,
    );
  });
});
