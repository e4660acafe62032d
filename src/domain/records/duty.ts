import { addDays, type IsoDate } from '../calendar.js';

/**
 * Phân công: which department plays a role of the criteria sets, or leads or supports one criterion, from when. Until
 * when is never written: a role and a lead are held until another duty for the same subject begins, and support, which
 * is shared, goes on. So a duty that is added takes nothing from the days before it.
 */
export interface Duty {
  readonly commune: string;
  readonly department: string;
  readonly kind: 'role' | 'lead' | 'support';
  /** The role, or the code of the criterion. */
  readonly subject: string;
  readonly from: IsoDate;
}

/** What is held on a day, in the order in which it was given. Of two that begin on one day the later given counts. */
export function dutiesOn(duties: readonly Duty[], day: IsoDate): readonly Duty[] {
  const held = new Map<string, Duty>();
  for (const duty of duties) {
    const before = held.get(heldAs(duty));
    if (duty.from <= day && (before === undefined || before.from <= duty.from)) held.set(heldAs(duty), duty);
  }
  return duties.filter((duty) => held.get(heldAs(duty)) === duty);
}

/** Who has held the subject, and since which day, in the order of days. */
export function courseOf(duties: readonly Duty[], wanted: Pick<Duty, 'kind' | 'subject'>): readonly Duty[] {
  const same = duties.filter((duty) => isSame(duty, wanted));
  const days = [...new Set(same.map(({ from }) => from))].sort();
  return days.flatMap((day) => dutiesOn(same, day).filter(({ from }) => from === day));
}

/** A duty with its last day; absent: until further notice. */
export interface DutyTerm extends Duty {
  readonly until?: IsoDate;
}

/** What is held on a day and what begins later, each until the day before somebody else's turn. */
export function termsFrom(duties: readonly Duty[], day: IsoDate): readonly DutyTerm[] {
  const turns = duties.filter((duty) => courseOf(duties, duty).includes(duty));
  const nextOf = (duty: Duty) =>
    turns
      .filter((other) => heldAs(other) === heldAs(duty) && other.from > duty.from)
      .map(({ from }) => from)
      .sort()[0];
  return turns
    .map((duty): DutyTerm => {
      const next = nextOf(duty);
      return next === undefined ? duty : { ...duty, until: addDays(next, -1) };
    })
    .filter(({ until }) => until === undefined || until >= day);
}

/** Whether on any day before `today` somebody else would have answered for the subject than the records say now. */
export function changesPast(duties: readonly Duty[], wanted: Duty, today: IsoDate): boolean {
  const same = duties.filter((duty) => isSame(duty, wanted));
  const days = [wanted.from, ...same.map(({ from }) => from)].filter((day) => wanted.from <= day && day < today);
  const holders = (known: readonly Duty[], day: IsoDate) =>
    dutiesOn(known, day)
      .map(({ department }) => department)
      .sort()
      .join();
  return days.some((day) => holders(same, day) !== holders([...same, wanted], day));
}

function isSame(duty: Duty, { kind, subject }: Pick<Duty, 'kind' | 'subject'>): boolean {
  return duty.kind === kind && duty.subject === subject;
}

function heldAs({ kind, subject, department }: Duty): string {
  return JSON.stringify(kind === 'support' ? [kind, subject, department] : [kind, subject]);
}
