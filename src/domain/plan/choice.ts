import type { RequirementId } from '../evidence.js';
import type { Fact, MetricId } from '../metric.js';
import type { PlannedAction } from './action.js';

/** One way to decide a choice, with the actions it takes. */
export interface Option {
  readonly actions: readonly PlannedAction[];
  readonly hours: number;
}

/** Which figure a metric is brought to: at most one of several. */
export interface FigureOption extends Option {
  readonly fact: Fact;
}
export interface FigureChoice {
  readonly kind: 'figure';
  readonly metric: MetricId;
  readonly options: readonly FigureOption[];
}

/** How many of the documents of one requirement that stand alike are handed in: the earliest due first. */
export interface DocumentOption extends Option {
  readonly slots: readonly string[];
}
export interface DocumentChoice {
  readonly kind: 'documents';
  readonly requirement: RequirementId;
  readonly options: readonly DocumentOption[];
}

/** Lựa chọn: option 0 of the assignment is to do nothing, option n is `options[n - 1]`. */
export type Choice = FigureChoice | DocumentChoice;

/** The option taken of each choice, by the choice's number; absent: not decided yet. */
export type Assignment = readonly (number | undefined)[];

export function optionAt(choice: Choice | undefined, at: number): FigureOption | DocumentOption | undefined {
  return choice?.options[at - 1];
}
