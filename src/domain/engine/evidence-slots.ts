import {
  addDays,
  dayOfYear,
  type IsoDate,
  lastDayOfMonth,
  type Period,
  shiftDate,
  type WorkCalendar,
} from '../calendar.js';
import type { EvidenceRequirement, EvidenceSlot } from '../evidence.js';
import type { Facts } from '../metric.js';
import { partOfFact } from './fact-part.js';

/** More events than this in a year are a slip of the pen, and one slot each would drown the list. */
const MOST_EVENTS = 200;

/** Các suất minh chứng của một yêu cầu: one slot per month, quarter, year or event of the scoring year. */
export function slotsOf(
  requirement: EvidenceRequirement,
  year: number,
  facts: Facts,
  calendar: WorkCalendar,
): EvidenceSlot[] {
  return periodsOf(requirement, year, facts).map(({ label, period }) => ({
    requirement,
    label,
    period,
    due: dueDate(requirement, year, period, calendar),
  }));
}

interface Labelled {
  readonly label: string;
  readonly period: Period;
}

function periodsOf(requirement: EvidenceRequirement, year: number, facts: Facts): Labelled[] {
  switch (requirement.per) {
    case 'year':
      return [{ label: `${year}`, period: months(year, 1, 12) }];
    case 'quarter':
      return count(4).map((quarter) => ({
        label: `${year}-Q${quarter}`,
        period: months(year, quarter * 3 - 2, quarter * 3),
      }));
    case 'month':
      return count(12).map((month) => ({
        label: `${year}-${String(month).padStart(2, '0')}`,
        period: months(year, month, month),
      }));
    case 'event':
      return events(requirement, year, facts);
  }
}

/** One slot per event that the figure counts; an unknown figure asks for nothing yet. */
function events(requirement: EvidenceRequirement, year: number, facts: Facts): Labelled[] {
  if (requirement.events === undefined) return [{ label: `${year}#1`, period: months(year, 1, 12) }];
  const fact = facts.get(requirement.events.metric);
  const happened = partOfFact(fact, requirement.events.part);
  if (fact === undefined || happened === undefined) return [];
  const number = Math.min(MOST_EVENTS, happened.floor().toNumber());
  const period = { from: months(year, 1, 1).from, to: fact.asOf };
  return count(number).map((event) => ({ label: `${year}#${event}`, period }));
}

function dueDate(requirement: EvidenceRequirement, year: number, period: Period, calendar: WorkCalendar): IsoDate {
  const { due } = requirement;
  if (due.kind === 'after_slot') return shiftDate(period.to, due.days, due.count, calendar);
  return dayOfYear(year + due.yearOffset, due.month, due.day);
}

/** Whole months of one year; month 0 is the December before. */
function months(year: number, first: number, last: number): Period {
  return { from: addDays(lastDayOfMonth(year, first - 1), 1), to: lastDayOfMonth(year, last) };
}

function count(to: number): number[] {
  return Array.from({ length: to }, (_, index) => index + 1);
}
