import { dayOfYear, daysBetween, type IsoDate, shiftDate, workingDaysBetween } from '../../calendar.js';
import { date as dateValue, number, points } from '../../message.js';
import { Exact } from '../../number.js';
import type { DeadlineRule } from '../../rule.js';
import type { RuleEvaluator, RuleInput } from '../evaluator.js';
import {
  awardPoints,
  explainNotArising,
  explainState,
  scored,
  stateOutcome,
  stateWithoutFigure,
  zeroPolicyOutcome,
} from './outcomes.js';

/** Điểm theo thời hạn: on time, late by so many days, or too late. */
export const deadline: RuleEvaluator<'deadline'> = {
  kind: 'deadline',

  evaluate(rule, input) {
    const fact = input.fact('date');
    const due = dueDate(rule, input);
    if (fact?.kind === 'not_arising') return zeroPolicyOutcome(rule.notArising, input.max);
    if (fact?.kind !== 'date' || due === undefined) {
      const state = stateWithoutFigure(fact) ?? (due === undefined ? 'not_reported' : 'failed');
      return stateOutcome(state, input.max, stillPossible(rule, due, input));
    }
    const earned = pointsFor(rule, due, fact.date, input);
    return scored(earned, earned);
  },

  explain(rule, input) {
    const fact = input.fact('date');
    const due = dueDate(rule, input);
    if (fact?.kind === 'not_arising') return explainNotArising(rule.notArising);
    if (fact?.kind !== 'date' || due === undefined) {
      const state = stateWithoutFigure(fact) ?? (due === undefined ? 'not_reported' : 'failed');
      return state === 'not_reported' && due !== undefined
        ? { message: input.context.asOf <= due ? 'deadline.open' : 'deadline.passed', values: { due: dateValue(due) } }
        : explainState(state, fact);
    }
    const values = {
      date: dateValue(fact.date),
      due: dateValue(due),
      late: number(Exact.of(daysLate(rule, due, fact.date, input))),
      points: points(pointsFor(rule, due, fact.date, input)),
      max: points(input.max),
    };
    return { message: fact.date <= due ? 'deadline.on_time' : `deadline.late.${rule.days}`, values };
  },
};

/** The last day on time; undefined when it depends on a date that was not reported. */
export function dueDate(rule: DeadlineRule, input: RuleInput): IsoDate | undefined {
  const base = rule.due ? fixedDue(rule.due, input.context.year) : givenDue(input);
  return base === undefined ? undefined : shiftDate(base, rule.offsetDays, rule.days, input.context.calendar);
}

function fixedDue(due: NonNullable<DeadlineRule['due']>, year: number): IsoDate {
  return dayOfYear(year + due.yearOffset, due.month, due.day);
}

/** The award for doing it today; the best award while the due date itself is not known. */
function stillPossible(rule: DeadlineRule, due: IsoDate | undefined, input: RuleInput): Exact {
  const { asOf } = input.context;
  return pointsFor(rule, due ?? asOf, asOf, input);
}

function givenDue(input: RuleInput): IsoDate | undefined {
  const fact = input.fact('due');
  return fact?.kind === 'date' ? fact.date : undefined;
}

function pointsFor(rule: DeadlineRule, due: IsoDate, done: IsoDate, input: RuleInput): Exact {
  if (done <= due) return Exact.min(awardPoints(rule.onTime, input.max), input.max);
  const days = daysLate(rule, due, done, input);
  const tier = rule.late.find((each) => days <= each.within);
  return tier === undefined ? Exact.ZERO : Exact.min(awardPoints(tier.award, input.max), input.max);
}

function daysLate(rule: DeadlineRule, due: IsoDate, done: IsoDate, input: RuleInput): number {
  if (done <= due) return 0;
  return rule.days === 'working' ? workingDaysBetween(due, done, input.context.calendar) : daysBetween(due, done);
}
