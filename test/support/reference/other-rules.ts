import type Fraction from 'fraction.js';
import type { IsoDate } from '../../../src/domain/calendar.js';
import { FormulaError } from '../../../src/domain/formula.js';
import type { Fact } from '../../../src/domain/metric.js';
import { Exact } from '../../../src/domain/number.js';
import type { DeadlineRule, ExpressionRule } from '../../../src/domain/rule.js';
import { fractionValue, TreeFormula } from '../formula-tree.js';
import { daysAfter, shifted } from './dates.js';
import { fraction, greatest, least, ZERO } from './fraction.js';
import { awarded, nothingArose, type Outcome, outcome, type Question, withoutFigure } from './outcome.js';

export function deadline(rule: DeadlineRule, question: Question): Outcome {
  const { max, fact, moment } = question;
  const due = dueDay(rule, question);
  const pointsOn = (day: IsoDate) => {
    if (due === undefined || day <= due) return least(max, awarded(rule.onTime, max));
    const late = daysAfter(due, day, rule.days, moment.calendar);
    const tier = rule.late.find((each) => late <= each.within);
    return tier === undefined ? ZERO : least(max, awarded(tier.award, max));
  };
  const stillPossible = pointsOn(moment.asOf);
  const given = fact('date');
  if (given?.kind !== 'date') {
    return withoutFigure(given, rule.notArising, max, stillPossible) ?? outcome('failed', ZERO, stillPossible);
  }
  if (due === undefined) return outcome('not_reported', ZERO, stillPossible);
  return outcome('scored', pointsOn(given.date));
}

function dueDay(rule: DeadlineRule, { fact, moment }: Question): IsoDate | undefined {
  const stated = fact('due');
  const two = (value: number) => String(value).padStart(2, '0');
  const year = +moment.period.to.slice(0, 4);
  const day = rule.due
    ? (`${year + rule.due.yearOffset}-${two(rule.due.month)}-${two(rule.due.day)}` as IsoDate)
    : stated?.kind === 'date'
      ? stated.date
      : undefined;
  return day && shifted(day, rule.offsetDays, rule.days, moment.calendar);
}

export function expression(rule: ExpressionRule, { max, fact }: Question): Outcome {
  const scope = new Map<string, Fraction>([['max_points', max]]);
  const kinds = Object.keys(rule.inputs).map((name) => fact(name)?.kind);
  if (kinds.includes('not_applicable')) return outcome('not_applicable', ZERO);
  if (kinds.includes('awaiting_guidance')) return outcome('awaiting_guidance', ZERO, max);
  if (kinds.some((kind) => kind === undefined || kind === 'blank' || kind === 'open'))
    return outcome('not_reported', ZERO, max);
  if (kinds.includes('not_arising')) return nothingArose(rule.notArising, max);
  for (const [name, part] of Object.entries(rule.inputs)) {
    const given = fact(name);
    const value = partOf(given, part);
    const empty = part === 'ratio' && given?.kind === 'ratio' && given.denominator.isZero();
    if (empty) return nothingArose(rule.notArising, max);
    if (value === undefined) return outcome('failed', ZERO, max);
    scope.set(name, value);
  }
  const value = formulaValue(rule, scope);
  if (value === undefined) return outcome('failed', ZERO, max);
  return outcome('scored', least(max, greatest(fraction(rule.floor), value)), max);
}

function partOf(fact: Fact | undefined, part: ExpressionRule['inputs'][string]): Fraction | undefined {
  if (fact?.kind === 'count' || fact?.kind === 'score') return fraction(fact.value);
  if (fact?.kind === 'share') return part === 'ratio' ? fraction(fact.stated.value) : undefined;
  if (fact?.kind !== 'ratio') return undefined;
  if (part === 'numerator') return fraction(fact.numerator);
  if (part === 'denominator') return fraction(fact.denominator);
  return fact.denominator.isZero() ? undefined : fraction(fact.numerator).div(fraction(fact.denominator));
}

/** Trees are computed with fractions; a formula compiled from a data file can only be asked for its own answer. */
function formulaValue({ formula }: ExpressionRule, scope: ReadonlyMap<string, Fraction>): Fraction | undefined {
  if (formula instanceof TreeFormula) return fractionValue(formula.tree, scope);
  try {
    const values = [...scope].map(([name, value]) => [name, Exact.of(value.s * value.n, value.d)] as const);
    return fraction(formula.evaluate(new Map(values)));
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}
