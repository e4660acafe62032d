import { Rescorer, type ScoredBase } from '../engine/rescorer.js';
import type { MetricForecast } from '../forecast.js';
import type { MetricId } from '../metric.js';
import type { Exact } from '../number.js';
import type { SetScore } from '../score.js';
import type { ActionRules, PlannedAction } from './action.js';
import { type Choice, type Option, optionAt } from './choice.js';
import { documentChoices, figureChoices } from './find-choices.js';
import { optionsIn, type Reach } from './frontier.js';
import { assumedBy, leavesByCode, questionOf } from './question.js';
import { solve, TooEntangled } from './solve.js';

/** What is made as small as possible: the number of actions, or the hours of work; the other one decides between equals. */
export type PlanBy = 'count' | 'effort';

export interface PlanWish {
  /** The index to be reached. */
  readonly target: Exact;
  readonly by: PlanBy;
}

/** What the data and the forecast say of what can be done. */
export interface Levers {
  readonly rules: ActionRules;
  readonly forecasts: ReadonlyMap<MetricId, MetricForecast>;
}

/** A set of actions and what it leads to. */
export interface PlanOutcome {
  readonly actions: readonly PlannedAction[];
  readonly hours: number;
  /** By the same engine as the real score. */
  readonly score: SetScore;
}

/**
 * Cách đi lên ít tốn nhất. `reached`: the smallest set of actions that comes to the target · `out_of_reach`: nothing
 * comes to it, and `most` is the most that can be had · `too_entangled`: not answered, because an exact answer would take
 * too long.
 */
export type Plan =
  | { readonly kind: 'reached'; readonly plan: PlanOutcome; readonly most: PlanOutcome }
  | { readonly kind: 'out_of_reach'; readonly most: PlanOutcome }
  | { readonly kind: 'too_entangled' };

const MOST_STEPS = 400_000;

/** The plan for one scored set. */
export function planFor(base: ScoredBase, score: SetScore, levers: Levers, wish: PlanWish): Plan {
  const rescorer = new Rescorer(base, score);
  const setting = { base, score, rescorer, ...levers, leaves: leavesByCode(base.prepared) };
  const choices: readonly Choice[] = [...documentChoices(setting), ...figureChoices(setting)];
  return planAmong(choices, base, score, wish);
}

/** The plan among given choices. */
export function planAmong(choices: readonly Choice[], base: ScoredBase, score: SetScore, wish: PlanWish): Plan {
  const rescorer = new Rescorer(base, score);
  const costs = costsOf(choices, wish.by);
  const outcome = ({ picked }: Reach): PlanOutcome => {
    const made = optionsIn(picked);
    const taken = made.flatMap(([choice, option]) => optionAt(choices[choice], option) ?? []);
    const assignment = choices.map((_, at) => made.find(([choice]) => choice === at)?.[1] ?? 0);
    return {
      actions: taken.flatMap(({ actions }) => actions),
      hours: taken.reduce((sum, { hours }) => sum + hours, 0),
      score: rescorer.score(assumedBy(choices, assignment, rescorer)),
    };
  };
  try {
    const frontier = solve({ costs, root: questionOf(choices, base, score, rescorer), mostSteps: MOST_STEPS });
    const last = frontier.at(-1);
    if (last === undefined) return { kind: 'too_entangled' };
    const first = frontier.find(({ points }) => points.atLeast(wish.target));
    if (first === undefined) return { kind: 'out_of_reach', most: outcome(last) };
    return { kind: 'reached', plan: outcome(first), most: outcome(last) };
  } catch (error) {
    if (error instanceof TooEntangled) return { kind: 'too_entangled' };
    throw error;
  }
}

/** One number for both: the second can never come to as much as one of the first. */
function costsOf(choices: readonly Choice[], by: PlanBy): number[][] {
  const both = (option: Option): readonly [first: number, second: number] =>
    by === 'count' ? [option.actions.length, option.hours] : [option.hours, option.actions.length];
  const most = choices.map(({ options }) => Math.max(0, ...options.map((option) => both(option)[1])));
  const one = 1 + most.reduce((sum, each) => sum + each, 0);
  return choices.map(({ options }) => [
    0,
    ...options.map((option) => {
      const [first, second] = both(option);
      return first * one + second;
    }),
  ]);
}
