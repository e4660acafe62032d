import { inject, injectable } from 'inversify';
import { addDays, type IsoDate } from '../../domain/calendar.js';
import { issue } from '../../domain/issue.js';
import { slot as asSlot, date } from '../../domain/message.js';
import { type Month, type MonthId, type MonthStep, monthDays, monthId } from '../../domain/records/month.js';
import type { Action } from '../../domain/records/permissions.js';
import { Clock } from '../ports/clock.js';
import { DefinitionsSource } from '../ports/definitions-source.js';
import { Refused } from '../refused.js';
import { changedMonth } from './change-month.js';
import { type Actor, Desk } from './desk.js';
import { exists, findCommune, findMonth, noSuch } from './find.js';
import { dataCode, ScoreMonth } from './score-month.js';

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
    @inject(ScoreMonth) private readonly scoring: ScoreMonth,
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @param sets absent: the sets of the month before. */
  async open(folder: string, actor: Actor, communeId: string, id: string, sets?: readonly string[]): Promise<Month> {
    const month = monthId(id);
    if (month === undefined) throw noSuch(folder, 'month', id, []);
    const known = await this.#knownSets(folder, sets ?? []);
    const deed = { action: 'open_month', commune: communeId } as const;
    return this.desk.act(folder, actor, deed, async ({ records, signature, note, today }) => {
      const commune = await findCommune(folder, records, communeId);
      refuseFarMonths(folder, month, today);
      const months = await records.months.list(commune.id);
      if (months.some((each) => each.id === month)) {
        throw exists(folder, 'month', asSlot(month));
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
    const day = asOf ?? this.clock.today();
    const signed = step === 'hand_over' ? await this.#signed(folder, commune, id, day) : undefined;
    return this.desk.act(folder, actor, { action: STEPS[step], commune }, async (sitting) => {
      const month = await findMonth(folder, sitting.records, commune, id);
      if (step === 'hand_over') refuseOtherDays(folder, month, day, sitting.today);
      const { scorer: _, asOf: __, signed: ___, ...rest } = month;
      const changes =
        signed === undefined
          ? step === 'take_back'
            ? rest
            : month
          : { ...month, scorer: sitting.signature.account, asOf: day, signed };
      const changed = await changedMonth(folder, sitting, changes, step, revision);
      const after = changed.asOf === undefined ? changed.state : `${changed.state} ${changed.asOf}`;
      await sitting.note({ action: NOTES[step], subject: month.id, before: month.state, after });
      return changed;
    });
  }

  /** The data code under which the month is signed. */
  async #signed(folder: string, commune: string, id: string, asOf: IsoDate): Promise<string> {
    const month = await this.desk.look(folder, (records) => findMonth(folder, records, commune, id));
    return dataCode(await this.scoring.run(folder, month, asOf));
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

/** A slip of the hand would gather all later work; the month after this one may be prepared. */
function refuseFarMonths(folder: string, month: MonthId, today: IsoDate): void {
  const next = addDays(monthDays(today.slice(0, 7) as MonthId).to, 1).slice(0, 7);
  if (month > next) throw new Refused(issue('R015', { file: folder }, { month: asSlot(month), next: asSlot(next) }));
}

/** A month is judged on a day of its own or a later one that has come. */
function refuseOtherDays(folder: string, { id }: Month, asOf: IsoDate, today: IsoDate): void {
  const { from } = monthDays(id);
  if (from <= asOf && asOf <= today) return;
  const values = { day: date(asOf), month: asSlot(id), from: date(from), to: date(today) };
  throw new Refused(issue('R014', { file: folder }, values));
}
