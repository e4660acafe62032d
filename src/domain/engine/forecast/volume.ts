import {
  addDays,
  dayOfYear,
  type IsoDate,
  type Period,
  type WorkCalendar,
  workingDaysBetween,
  yearOf,
} from '../../calendar.js';
import type { ForecastRequest, ForecastRule, Outcome, Volume } from '../../forecast.js';
import type { Facts } from '../../metric.js';
import { Exact } from '../../number.js';
import { partOfFact } from '../fact-part.js';

export interface VolumeContext {
  readonly period: Period;
  readonly until: IsoDate;
  readonly calendar: WorkCalendar;
  readonly request: ForecastRequest;
  readonly lastYear: Facts | undefined;
}

/**
 * Cases still to come between the day of the figure and the last day: the office's own figure; or as many a working day as
 * so far (số hồ sơ mỗi ngày làm việc); or last year's number, less what has come. Whole cases, a half rounds up.
 */
export function volumeOf(rule: ForecastRule, soFar: Outcome, asOf: IsoDate, context: VolumeContext): Volume {
  const { request } = context;
  const given = request.expected.get(rule.metric);
  if (given !== undefined) return { expected: given, method: 'given' };
  if (!rule.grows) return { expected: Exact.ZERO, method: 'fixed_list' };
  const runRate = byRunRate(soFar, asOf, context);
  const lastYear = byLastYear(rule, soFar, context);
  const wanted = request.volume === 'last_year' ? (lastYear ?? runRate) : (runRate ?? lastYear);
  return wanted ?? { expected: Exact.ZERO, method: 'unknown' };
}

function byRunRate(soFar: Outcome, asOf: IsoDate, { period, until, calendar }: VolumeContext): Volume | undefined {
  const elapsed = workingDaysBetween(addDays(period.from, -1), asOf, calendar);
  if (elapsed <= 0) return undefined;
  const left = workingDaysBetween(asOf, until, calendar);
  const expected = soFar.denominator.times(Exact.of(left, elapsed)).round(0);
  return { expected, method: 'run_rate', elapsed, left };
}

function byLastYear(rule: ForecastRule, soFar: Outcome, context: VolumeContext): Volume | undefined {
  const { lastYear, until, calendar } = context;
  const whole = partOfFact(lastYear?.get(rule.metric), 'denominator');
  if (whole === undefined) return undefined;
  const year = yearOf(until);
  const eve = addDays(dayOfYear(year, 1, 1), -1);
  const days = workingDaysBetween(eve, dayOfYear(year, 12, 31), calendar);
  const share = Exact.of(workingDaysBetween(eve, until, calendar), days);
  const expected = Exact.max(Exact.ZERO, whole.times(share).round(0).minus(soFar.denominator));
  return { expected, method: 'last_year', lastYear: whole };
}
