import { inject, injectable } from 'inversify';
import type { Commune } from '../../domain/commune.js';
import { isOver } from '../../domain/jobs/job.js';
import { changedSince } from '../../domain/province/province-scores.js';
import { type Month, type MonthId, monthId } from '../../domain/records/month.js';
import type { RecordedProvinceScores } from '../ports/province-score-records.js';
import { type Actor, Desk, type View } from '../records/desk.js';
import { noSuch } from '../records/find.js';
import { loggedIn, ScoreProvince } from './score-province.js';

/** Các địa phương mà người này xem được, trong một tháng. */
export interface SeenProvince {
  /** Months that any of them has, the newest first. */
  readonly months: readonly MonthId[];
  /** The one that is looked at; absent: none was opened yet. */
  readonly month?: MonthId;
  readonly communes: readonly ProvinceCommune[];
  /** Whether the person is of the province, and sees communes beside each other. */
  readonly isProvincial: boolean;
  /** Whether the person may have all of them scored, or packed. */
  readonly mayRun: boolean;
  /** Told to who may: all communes are being scored, or about to be. */
  readonly isScoring: boolean;
}

export interface ProvinceCommune {
  readonly commune: Commune;
  /** Absent: the month is not open there yet. */
  readonly month?: Month;
}

/** Điểm các địa phương as they are known now. */
export interface SeenScores extends RecordedProvinceScores {
  /** They were worked out for this very page. */
  readonly isFresh: boolean;
  /** Communes whose log tells more now than when they were scored. */
  readonly changed: readonly Commune[];
}

/** Communes that are scored while a page waits; more of them are scored behind the pages. */
const SCORED_AT_ONCE = 6;

/** Toàn tỉnh: who has not locked the month, and how the communes stand beside each other. */
@injectable()
export class SeeProvince {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(ScoreProvince) private readonly scoring: ScoreProvince,
  ) {}

  /** @param month absent: the newest that anybody has. @throws Refused */
  run(folder: string, actor: Actor, month?: string): Promise<SeenProvince> {
    return this.desk.seeOwn(folder, actor, async ({ records, may }) => {
      const all = await records.months.all();
      const months = [...new Set(all.map(({ id }) => id))].sort().reverse();
      const chosen = month === undefined ? months[0] : monthId(month);
      if (month !== undefined && (chosen === undefined || !months.includes(chosen))) {
        throw noSuch(folder, 'month', month, months);
      }
      const communes = (await records.communes.list()).map((commune): ProvinceCommune => {
        const own = all.find((each) => each.commune === commune.id && each.id === chosen);
        return { commune, ...(own !== undefined && { month: own }) };
      });
      return {
        ...{ months, communes, isScoring: await isUnderWay(records, chosen) },
        isProvincial: may({ action: 'see_province', commune: '' }),
        mayRun: may({ action: 'run_province', commune: '' }),
        ...(chosen !== undefined && { month: chosen }),
      };
    });
  }

  /** @returns undefined when there are too many communes to score at once, and nobody had them scored yet. @throws Refused */
  async scores(folder: string, actor: Actor, month: MonthId): Promise<SeenScores | undefined> {
    const deed = { action: 'see_province', commune: '' } as const;
    const { kept, having, communes, logged } = await this.desk.see(folder, actor, deed, async ({ records }) => ({
      having: (await records.months.all()).filter(({ id }) => id === month).length,
      kept: await records.provinceScores.find(month),
      communes: await records.communes.list(),
      logged: await loggedIn(records),
    }));
    if (having <= SCORED_AT_ONCE) {
      return { ...(await this.scoring.run(folder, actor, month)), isFresh: true, changed: [] };
    }
    if (kept === undefined) return undefined;
    const changed = new Set(changedSince(kept.scores, logged));
    return { ...kept, isFresh: false, changed: communes.filter(({ id }) => changed.has(id)) };
  }
}

async function isUnderWay({ jobs }: View['records'], month: MonthId | undefined): Promise<boolean> {
  const open = (await jobs.ofProvince()).filter((each) => !isOver(each));
  return open.some(({ task }) => task.kind === 'province_score' && task.month === month);
}
