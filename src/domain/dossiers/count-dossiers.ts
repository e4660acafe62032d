import type { IsoDate, Period, WorkCalendar } from '../calendar.js';
import { countMetrics } from '../lists/count-metrics.js';
import type { ItemList } from '../lists/fields.js';
import type { ListRules } from '../lists/list-rules.js';
import type { Attributes } from '../lists/tally.js';
import type { Facts } from '../metric.js';
import type { Dossier } from './dossier.js';
import { DOSSIER_SYMBOLS, dossierAttributes } from './dossier-attributes.js';
import { DossierJudge, lastDayOf } from './judge-dossier.js';
import type { DossierPolicy } from './policy.js';

export type DossierRules = ListRules<DossierPolicy, Dossier>;

/** When and by which calendar a list is counted. */
export interface CountingDay {
  readonly period: Period;
  readonly asOf: IsoDate;
  readonly calendar: WorkCalendar;
}

/**
 * Số liệu đếm từ danh sách hồ sơ: every metric of the rules that the columns of the list can answer, computed, as of the
 * period's last day (of a running period, the as-of day), with the list as source and the counts in the note.
 */
export function countDossiers(list: ItemList<Dossier>, rules: DossierRules, day: CountingDay): Facts {
  const judge = new DossierJudge({ ...day, policy: rules.policy });
  let counted = 0;
  let undated = 0;
  function* attributes(): Generator<Attributes> {
    for (const dossier of list.items) {
      const judged = judge.judge(dossier);
      if (judged.inPeriod) counted += 1;
      if (judged.inPeriod && judged.timing === 'undated') undated += 1;
      yield dossierAttributes(judged, list.columns, rules.assumed);
    }
  }
  return countMetrics(attributes(), {
    metrics: rules.metrics,
    columns: list.columns,
    symbolColumns: DOSSIER_SYMBOLS,
    assumed: rules.assumed,
    note: () => noteOf(rules, judge.uncertainYears),
    source: list.name,
    asOf: lastDayOf(day),
    counts: () => ({ counted, undated }),
  });
}

function noteOf({ note, uncertainNote }: DossierRules, years: readonly number[]): string {
  if (years.length === 0 || uncertainNote === undefined) return note;
  return `${note} ${uncertainNote.replace('{years}', years.join(', '))}`;
}
