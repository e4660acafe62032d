import type { WorkCalendar } from '../../../domain/calendar.js';
import type { CalendarYearDto } from '../dto/calendar.js';
import { day } from './conversion.js';

export function toCalendar(years: readonly CalendarYearDto[]): WorkCalendar {
  return {
    holidays: new Set(years.flatMap((year) => year.holidays.map(({ date }) => day(date)))),
    years: new Set(years.map(({ year }) => year)),
    makeUpDays: new Set(years.flatMap((year) => (year.make_up_days ?? []).map(({ date }) => day(date)))),
  };
}
