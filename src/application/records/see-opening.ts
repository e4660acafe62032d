import { inject, injectable } from 'inversify';
import { addDays, type IsoDate } from '../../domain/calendar.js';
import type { Commune } from '../../domain/commune.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import { type Month, type MonthId, monthDays, monthId } from '../../domain/records/month.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { type Actor, Desk } from './desk.js';
import { findCommune } from './find.js';

export interface SeenOpening {
  readonly commune: Commune;
  /** Absent: no month was opened yet. */
  readonly last?: Month;
  /** Months of this year, and the one after today's, that are not opened; the one to open next stands first. */
  readonly candidates: readonly MonthId[];
  readonly sets: readonly CriteriaSet[];
  readonly mayOpen: boolean;
}

/** Mở tháng: which month can be opened, and by which criteria. */
@injectable()
export class SeeOpening {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused */
  async run(folder: string, actor: Actor, communeId: string): Promise<SeenOpening> {
    const deed = { action: 'read', commune: communeId } as const;
    const { value } = await this.definitions.load(this.clock.today(), 'all');
    const sets = [...(value?.sets.values() ?? [])].map(({ set }) => set);
    return this.desk.see(folder, actor, deed, async ({ records, today, may }) => {
      const commune = await findCommune(folder, records, communeId);
      const months = await records.months.list(commune.id);
      const last = months.at(-1);
      const candidates = unopened(months, today);
      const mayOpen = may({ action: 'open_month', commune: commune.id });
      return { commune, candidates, sets, mayOpen, ...(last !== undefined && { last }) };
    });
  }
}

/** The first after the last one, and what lies before it, the latest first. */
function unopened(months: readonly Month[], today: IsoDate): readonly MonthId[] {
  const known = new Set(months.map(({ id }) => id));
  const last = months.at(-1)?.id ?? addDays(monthStart(today), -1).slice(0, 7);
  const free = monthsUntilNext(today).filter((id) => !known.has(id));
  const later = free.filter((id) => id > last);
  return [...later, ...free.filter((id) => id <= last).reverse()];
}

function monthsUntilNext(today: IsoDate): MonthId[] {
  const next = addDays(monthDays(monthOf(today)).to, 1);
  const first = today.slice(0, 4);
  const year = Array.from({ length: 12 }, (_, at) => monthOf(`${first}-${String(at + 1).padStart(2, '0')}`));
  return [...year, monthOf(next)].filter((id, at, all) => id <= monthOf(next) && all.indexOf(id) === at);
}

function monthStart(day: IsoDate): IsoDate {
  return monthDays(monthOf(day)).from;
}

/** The month of a day, or of a text that begins as one does. */
function monthOf(day: string): MonthId {
  const id = monthId(day.slice(0, 7));
  if (id === undefined) throw new RangeError(`no such month: ${day}`);
  return id;
}
