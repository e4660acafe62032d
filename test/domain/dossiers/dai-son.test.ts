import { describe, expect, it } from 'vitest';
import { countDossiers } from '../../../src/domain/dossiers/count-dossiers.js';
import { checkConsistency } from '../../../src/domain/engine/check-consistency.js';
import { deriveFacts, NOTHING_OUTSIDE } from '../../../src/domain/engine/derive-facts.js';
import type { Facts } from '../../../src/domain/metric.js';
import { LISTS, SHIPPED } from '../../adapters/registers/support.js';
import { fact, facts } from '../../support/builders.js';
import { dossierList } from '../../support/dossier-builders.js';
import { DAI_SON_PERIOD, DAI_SON_PLAN, plannedList } from '../../support/dossier-lists.js';
import { rendered } from '../../support/engine-builders.js';

const { calendar } = SHIPPED;
const day = { period: DAI_SON_PERIOD, asOf: DAI_SON_PERIOD.to, calendar };
const COUNTED = ['code', 'received', 'due', 'finished', 'returned', 'status', 'channel', 'department'];

/** A list that gives the notice's counts; only the columns that its counts need. */
const list = plannedList({ from: DAI_SON_PERIOD.from, calendar, ...DAI_SON_PLAN });
const { columns } = dossierList(list);
const computed = countDossiers(
  { name: 'ho-so.csv', columns: new Set([...columns].filter((column) => COUNTED.includes(column))), items: list },
  LISTS.dossiers,
  day,
);

function failing(given: Facts, counted?: Facts) {
  const { checks, metrics } = SHIPPED;
  const all = deriveFacts(metrics, given, NOTHING_OUTSIDE, DAI_SON_PERIOD.to);
  const input = { facts: all, metrics, period: DAI_SON_PERIOD, departments: [], departmentNames: [] };
  return checkConsistency(checks, counted === undefined ? input : { ...input, counted });
}

describe('Đại Sơn, 01/01 - 13/4/2026, from a list of dossiers', () => {
  it('is counted as the notice says: 3.099 received, 3.080 resolved, 2 late', () => {
    const told = Object.fromEntries(
      [...computed].map(([metric, found]) => [
        metric,
        found.kind === 'ratio'
          ? `${found.numerator.toDecimal(0)}/${found.denominator.toDecimal(0)}`
          : found.kind === 'count' && found.value.toDecimal(0),
      ]),
    );
    expect(told).toMatchObject({
      DOSSIERS_RECEIVED: '3099',
      DOSSIERS_RESOLVED: '3080',
      DOSSIERS_IN_PROGRESS: '19',
      DOSSIERS_WITHDRAWN: '0',
      DOSSIERS_CARRIED_OVER: '0',
      RESOLVED_EARLY: '3067/3080',
      RESOLVED_ON_TIME: '11',
      RESOLVED_LATE: '2',
      ON_TIME: '3097/3099',
      ONLINE_RECEIVED_SHARE: '3099/3099',
    });
  });

  it('balances where the notice leaves 19 dossiers unexplained, and keeps the odd period', () => {
    const typed = facts({
      DOSSIERS_RECEIVED: fact.count(3099),
      DOSSIERS_RESOLVED: fact.count(3080),
      RESOLVED_EARLY: fact.ratio(3067, 3080),
      RESOLVED_LATE: fact.count(2),
    });
    expect(failing(typed).map(({ check }) => check.id)).toEqual(['X02', 'X03', 'X08']);
    expect(failing(computed).map(({ check }) => check.id)).toEqual(['X08']);
  });

  it('shows what was typed beside what was counted', () => {
    const typed = facts({
      DOSSIERS_RECEIVED: fact.count(3099),
      ON_TIME: fact.ratio(3078, 3099),
      RESOLVED_LATE: fact.count(3),
    });
    const told = failing(typed, computed).filter(({ check }) => check.kind === 'recounted');
    expect(told.map(({ values }) => rendered(values))).toEqual([
      {
        metric: 'Tỷ lệ hồ sơ xử lý trước hạn, đúng hạn',
        list: 'ho-so.csv',
        typed: '3.078/3.099 = 99,32%',
        computed: '3.097/3.099 = 99,94%',
      },
      { metric: 'Hồ sơ giải quyết quá hạn', list: 'ho-so.csv', typed: '3', computed: '2' },
    ]);
  });
});
