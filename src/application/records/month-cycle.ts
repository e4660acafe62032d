import { inject, injectable } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import { issue } from '../../domain/issue.js';
import { slot as asSlot, date } from '../../domain/message.js';
import { type Month, type MonthStep, monthDays, monthId } from '../../domain/records/month.js';
import type { Action } from '../../domain/records/permissions.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { Refused } from '../refused.js';
import { changedMonth } from './change-month.js';
import { type Actor, Desk } from './desk.js';
import { findCommune, findMonth, noSuch } from './find.js';

/** Steps before the lock, and who may take them. */
const STEPS = { score: 'hand_over', hand_over: 'hand_over', take_back: 'hand_over' } as const satisfies Partial<
  Record<MonthStep, Action>
>;
const NOTES = { score: 'month_scored', hand_over: 'month_handed_over', take_back: 'month_taken_back' } as const;

/** Mở tháng, chấm, trình ký, lấy lại. */
@injectable()
export class MonthCycle {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @param sets absent: the sets of the month before. */
  async open(folder: string, actor: Actor, communeId: string, id: string, sets?: readonly string[]): Promise<Month> {
    const month = monthId(id);
    if (month === undefined) throw noSuch(folder, 'month', id, []);
    const known = await this.#knownSets(folder, sets ?? []);
    const deed = { action: 'open_month', commune: communeId } as const;
    return this.desk.act(folder, actor, deed, async ({ records, signature, note }) => {
      const commune = await findCommune(folder, records, communeId);
      const months = await records.months.list(commune.id);
      if (months.some((each) => each.id === month)) {
        throw new Refused(issue('R008', { file: folder }, { what: asSlot(month) }));
      }
      const before = months.findLast((each) => each.id < month);
      const wanted = sets ?? before?.sets ?? [];
      if (wanted.length === 0) throw noSuch(folder, 'set', '', known);
      const opened: Month = {
        ...{ commune: commune.id, id: month, sets: wanted, state: 'open', version: 1, revision: 1 },
        ...{ changedBy: signature.account, changedAt: signature.at },
      };
      await records.months.add(opened);
      await note({ action: 'month_opened', subject: month, after: wanted.join(', ') });
      return opened;
    });
  }

  /**
   * @param revision what the person looked at; absent: whatever is there now.
   * @param asOf for `hand_over`: the day on which deadlines are judged, where the office closes late; absent: today.
   */
  async step(
    folder: string,
    actor: Actor,
    commune: string,
    id: string,
    step: keyof typeof STEPS,
    revision?: number,
    asOf?: IsoDate,
  ): Promise<Month> {
    return this.desk.act(folder, actor, { action: STEPS[step], commune }, async (sitting) => {
      const month = await findMonth(folder, sitting.records, commune, id);
      if (asOf !== undefined) refuseOtherDays(folder, month, asOf, sitting.today);
      const { scorer: _, asOf: __, ...rest } = month;
      const changes =
        step === 'hand_over'
          ? { ...month, scorer: sitting.signature.account, asOf: asOf ?? sitting.today }
          : step === 'take_back'
            ? rest
            : month;
      const changed = await changedMonth(folder, sitting, changes, step, revision);
      const after = changed.asOf === undefined ? changed.state : `${changed.state} ${changed.asOf}`;
      await sitting.note({ action: NOTES[step], subject: month.id, before: month.state, after });
      return changed;
    });
  }

  /** @throws Refused when one of the wanted sets is not among them. */
  async #knownSets(folder: string, wanted: readonly string[]): Promise<readonly string[]> {
    const { value } = await this.definitions.load(this.clock.today(), 'all');
    const known = [...(value?.sets.keys() ?? [])];
    const wrong = wanted.find((id) => !known.includes(id));
    if (wrong !== undefined) throw noSuch(folder, 'set', wrong, known);
    return known;
  }
}

/** A month is judged on a day of its own or a later one that has come. */
function refuseOtherDays(folder: string, { id }: Month, asOf: IsoDate, today: IsoDate): void {
  const { from } = monthDays(id);
  if (from <= asOf && asOf <= today) return;
  const values = { day: date(asOf), month: asSlot(id), from: date(from), to: date(today) };
  throw new Refused(issue('R014', { file: folder }, values));
}
