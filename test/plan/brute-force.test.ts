import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearOf } from '../../src/domain/calendar.js';
import type { CriteriaSet, Criterion } from '../../src/domain/criteria-set.js';
import { NOTHING_OUTSIDE } from '../../src/domain/engine/derive-facts.js';
import { evaluateSet } from '../../src/domain/engine/evaluate-set.js';
import { requirementsOf } from '../../src/domain/engine/match-evidence.js';
import { prepareSet } from '../../src/domain/engine/prepare.js';
import { Rescorer, type ScoredBase } from '../../src/domain/engine/rescorer.js';
import type { SlotsByRequirement } from '../../src/domain/engine/score-leaf.js';
import type { MetricForecast } from '../../src/domain/forecast.js';
import type { Fact, Metric, MetricId } from '../../src/domain/metric.js';
import { Exact } from '../../src/domain/number.js';
import { ACTION_KINDS, type ActionRules } from '../../src/domain/plan/action.js';
import type { Choice } from '../../src/domain/plan/choice.js';
import { documentChoices, figureChoices } from '../../src/domain/plan/find-choices.js';
import { type PlanBy, planAmong } from '../../src/domain/plan/plan.js';
import { leavesByCode } from '../../src/domain/plan/question.js';
import type { SetScore } from '../../src/domain/score.js';
import { EVALUATOR_TABLE, metric } from '../support/engine-builders.js';
import { forecasted, rulesFor } from '../support/forecast-case.js';
import { Random } from '../support/random-sets/random.js';
import { randomCase } from '../support/random-sets.js';

const MOST_ACTIONS = 14;
const seeds = fc.nat({ max: 1_000_000_000 });
const many = { numRuns: parseInt(process.env.CCHC_RANDOM_PLANS ?? '250', 10) };
const timeout = 300_000;

const RULES: ActionRules = new Map(
  ACTION_KINDS.map((id, at) => [
    id,
    { id, title: id, effort: { id: `${at}`, name: `${at}`, hours: (at * 5) % 7 }, steps: 2, casesPerHour: 10 },
  ]),
);

interface RandomPlan {
  readonly base: ScoredBase;
  readonly score: SetScore;
  readonly choices: readonly Choice[];
  readonly slots: SlotsByRequirement;
  readonly forecasts: ReadonlyMap<MetricId, MetricForecast>;
}

function metricsFor(input: {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly set: CriteriaSet;
}): Map<string, Metric> {
  const kindOf = (fact: Fact | undefined): Metric['kind'] => {
    switch (fact?.kind) {
      case 'count':
      case 'score':
      case 'level':
      case 'parts':
      case 'date':
        return fact.kind;
      default:
        return 'ratio';
    }
  };
  const ids = input.set.areas.flatMap(function idsOf(node): string[] {
    const below = [...node.children, ...(node.standIn ? [node.standIn] : [])].flatMap(idsOf);
    return [...Object.values(node.scoring?.with ?? {}), ...below];
  });
  return new Map(ids.map((id) => [id, metric(id, { kind: kindOf(input.facts.get(id)), target: Exact.from('9/10') })]));
}

/** Some documents and criteria need another document first. */
function withNeeds(set: CriteriaSet, random: Random): CriteriaSet {
  const ids = requirementsOf(set).map(({ id }) => id);
  const needs = new Map(ids.slice(1).map((id, at) => [id, random.chance(0.4) ? ids.slice(0, at + 1).slice(-1) : []]));
  const changed = (node: Criterion): Criterion => ({
    ...node,
    children: node.children.map(changed),
    ...(node.scoring && {
      scoring: {
        ...node.scoring,
        evidence: node.scoring.evidence.map((each) => ({ ...each, needs: needs.get(each.id) ?? [] })),
        ...(random.chance(0.2) && ids.length > 0 && { needs: [random.pick(ids)] }),
      },
    }),
  });
  return { ...set, areas: set.areas.map(changed) };
}

function randomPlan(seed: number): RandomPlan {
  const input = randomCase(seed);
  const random = new Random(seed + 7);
  const set = withNeeds(input.set, random);
  const { asOf, period, calendar } = input.moment;
  const prepared = { ...prepareSet(set, input.rules, EVALUATOR_TABLE, input.moment), cycleOpen: true };
  const slots: SlotsByRequirement = input.evidence ?? new Map();
  const metrics = metricsFor({ ...input, set });
  const base: ScoredBase = {
    ...{ prepared, metrics, typed: input.facts, facts: input.facts, slots, evidence: [], byHand: new Map() },
    ...{ outside: NOTHING_OUTSIDE, question: { year: yearOf(period.to), asOf, calendar } },
  };
  const score = evaluateSet(prepared, input.facts, slots);
  const rescorer = new Rescorer(base, score);
  const [{ metrics: told }] = forecasted({ input: { ...input, set }, rules: rulesFor(input.facts, 'decided') });
  const forecasts = new Map(told.map((forecast) => [forecast.metric.id, forecast]));
  const setting = { base, score, rescorer, leaves: leavesByCode(prepared), rules: RULES, forecasts };
  const all = random.shuffled([...documentChoices(setting), ...figureChoices(setting)]);
  const choices: Choice[] = [];
  let actions = 0;
  for (const choice of all) {
    const room = MOST_ACTIONS - actions;
    const options = choice.options.filter((option) => option.actions.length <= room).slice(0, 3);
    if (options.length === 0) continue;
    actions += Math.max(...options.map((option) => option.actions.length));
    choices.push({ ...choice, options } as Choice);
  }
  return { base, score, choices, slots, forecasts };
}

interface Tried {
  readonly index: Exact;
  readonly count: number;
  readonly hours: number;
}

/** Every combination of options, each scored in full. */
function everyWay({ base, choices, slots }: RandomPlan): Tried[] {
  const needsOf = new Map(requirementsOf(base.prepared.set).map(({ id, needs }) => [id, needs ?? []]));
  const tried: Tried[] = [];
  const made: number[] = [];
  const isComplete = (id: string): boolean =>
    choices.every(
      (choice, at) => choice.kind !== 'documents' || choice.requirement !== id || made[at] === choice.options.length,
    );
  const isAllowed = (): boolean =>
    choices.every((choice, at) => {
      if (made[at] === 0) return true;
      if (choice.kind === 'documents') {
        return (needsOf.get(choice.requirement) ?? []).every((id) => id === choice.requirement || isComplete(id));
      }
      return [...leavesByCode(base.prepared).values()].every(
        ({ criterion: { scoring } }) =>
          !Object.values(scoring.with).includes(choice.metric) || (scoring.needs ?? []).every(isComplete),
      );
    });
  const visit = (at: number): void => {
    const choice = choices[at];
    if (choice === undefined) {
      if (isAllowed()) tried.push(tryOut());
      return;
    }
    for (let option = 0; option <= choice.options.length; option += 1) {
      made[at] = option;
      visit(at + 1);
    }
  };
  const tryOut = (): Tried => {
    const facts = new Map(base.facts);
    const handed = new Map(slots);
    let count = 0;
    let hours = 0;
    choices.forEach((choice, at) => {
      const option = choice.options[(made[at] ?? 0) - 1];
      if (option === undefined) return;
      count += option.actions.length;
      hours += option.hours;
      if ('fact' in option && choice.kind === 'figure') facts.set(choice.metric, option.fact);
      if (choice.kind !== 'documents' || !('slots' in option)) return;
      const statuses = handed.get(choice.requirement) ?? [];
      handed.set(
        choice.requirement,
        statuses.map((each) =>
          option.slots.includes(each.slot.label) ? { ...each, state: 'accepted' as const, counts: true } : each,
        ),
      );
    });
    return { index: evaluateSet(base.prepared, facts, handed).total.index, count, hours };
  };
  visit(0);
  return tried;
}

/** How many figures are brought further that a forecast is known of: none beyond what can still be reached. */
function forecastFigures({ choices, forecasts }: RandomPlan): number {
  const facts = choices.flatMap((choice) => {
    const best = choice.kind === 'figure' ? forecasts.get(choice.metric)?.best : undefined;
    return best === undefined ? [] : choice.options.map((option) => ({ best, option }));
  });
  for (const { best, option } of facts) {
    const fact = 'fact' in option ? option.fact : undefined;
    if (fact?.kind !== 'ratio') throw new Error('not on the cases of the forecast');
    expect(`${fact.denominator}`).toBe(`${best.denominator}`);
    expect(best.numerator.atLeast(fact.numerator)).toBe(true);
  }
  return facts.length;
}

describe('the plan', () => {
  it('is as small as the smallest of all combinations, and reaches what they reach', { timeout }, () => {
    let reached = 0;
    let refused = 0;
    let forecast = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const random = new Random(seed + 13);
        const given = randomPlan(seed);
        forecast += forecastFigures(given);
        const all = everyWay(given);
        const most = all.map(({ index }) => index).reduce(Exact.max);
        const now = given.score.total.index;
        const gap = most.minus(now);
        for (const part of ['1/3', '9/10', '1', '11/10']) {
          const target = now.plus(gap.times(Exact.from(part))).plus(Exact.from(part === '11/10' ? '1/1000' : '0'));
          const by: PlanBy = random.pick(['count', 'effort']);
          const plan = planAmong(given.choices, given.base, given.score, { target, by });
          if (plan.kind === 'too_entangled') throw new Error('not answered');
          expect(`${plan.most.score.total.index}`).toBe(`${most}`);
          const enough = all.filter(({ index }) => index.atLeast(target));
          expect(plan.kind).toBe(enough.length > 0 ? 'reached' : 'out_of_reach');
          if (plan.kind !== 'reached') {
            refused += 1;
            continue;
          }
          reached += 1;
          expect(plan.plan.score.total.index.atLeast(target)).toBe(true);
          const told = [plan.plan.actions.length, plan.plan.hours];
          const best = enough
            .map(({ count, hours }) => (by === 'count' ? [count, hours] : [hours, count]))
            .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d)[0];
          expect(by === 'count' ? told : [...told].reverse()).toEqual(best);
        }
      }),
      many,
    );
    expect(Math.min(reached, refused)).toBeGreaterThan(many.numRuns / 4);
    expect(forecast).toBeGreaterThan(many.numRuns / 10);
  });
});
