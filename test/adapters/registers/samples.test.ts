import { describe, expect, it } from 'vitest';
import type { ReadList } from '../../../src/application/ports/list-source.js';
import { countDossiers } from '../../../src/domain/dossiers/count-dossiers.js';
import { dossierWorkList } from '../../../src/domain/dossiers/work-list.js';
import type { ItemList } from '../../../src/domain/lists/fields.js';
import type { Facts } from '../../../src/domain/metric.js';
import { countProcesses, countWorkFiles } from '../../../src/domain/registers/count-registers.js';
import { outdatedProcesses, unfinishedWorkFiles } from '../../../src/domain/registers/register-gaps.js';
import { day } from '../../support/builders.js';
import { LISTS, reader, SAMPLES, SHIPPED } from './support.js';

const { vocabulary } = LISTS;
const request = (name: string) => ({ file: `${SAMPLES}/${name}`, name, vocabulary });

function accepted<T>({ list, issues, rows }: ReadList<T>): ItemList<T> {
  expect(issues).toEqual([]);
  expect(rows).toEqual({ read: 40, accepted: 40, refused: 0 });
  if (list === undefined) throw new Error('the sample cannot be read');
  return list;
}

function written(facts: Facts): Record<string, string> {
  return Object.fromEntries(
    [...facts].map(([metric, fact]) => {
      if (fact.kind === 'ratio') return [metric, `${fact.numerator.toDecimal(0)}/${fact.denominator.toDecimal(0)}`];
      return [metric, fact.kind === 'count' ? fact.value.toDecimal(0) : fact.kind];
    }),
  );
}

describe('the sample lists', () => {
  it('of dossiers is read whole and counted', async () => {
    const list = accepted(await reader.dossiers(request('ho-so-tthc.csv')));
    const period = { from: day('2026-03-01'), to: day('2026-05-31') };
    const when = { period, asOf: day('2026-05-29'), calendar: SHIPPED.calendar };
    expect(written(countDossiers(list, LISTS.dossiers, when))).toEqual(DOSSIER_FIGURES);
    const work = dossierWorkList(list.items, { ...when, policy: LISTS.dossiers.policy });
    expect(work.map(({ department, awaiting }) => [department, awaiting])).toEqual([
      ['Trung tâm Phục vụ hành chính công', 1],
    ]);
  });

  it('of work files is read whole and counted', async () => {
    const list = accepted(await reader.workFiles(request('ho-so-cong-viec.csv')));
    const last = day('2026-12-31');
    expect(written(countWorkFiles(list, LISTS.workFiles, last))).toEqual({
      E_WORK_FILES: '33/38',
      ARCHIVE_LISTED: '17/24',
      ARCHIVE_COMPLETE: '16/24',
      ARCHIVE_IN_TIME: '16/24',
      ARCHIVE_MATCHED: '16/24',
    });
    expect(unfinishedWorkFiles(list, LISTS.workFiles.policy, last)).toHaveLength(18);
  });

  it('of ISO processes is read whole and counted', async () => {
    const list = accepted(await reader.isoProcesses(request('quy-trinh-iso.csv')));
    const today = day('2026-11-20');
    expect(list.items).toHaveLength(20);
    expect(written(countProcesses(list, LISTS.isoProcesses, today))).toEqual({ ISO_PROCESSES: '16/19' });
    const outdated = outdatedProcesses(list, LISTS.isoProcesses.policy, today);
    expect(outdated.map(({ code }) => code)).toEqual(
      ['04', '08', '11', '13', '06', '09'].map((each) => `MAU-QT-${each}`),
    );
  });
});

/** As a second program counted the sample. */
const DOSSIER_FIGURES = {
  ON_TIME: '37/40',
  ONLINE_DOSSIERS: '23/40',
  PAY_DOSSIERS: '19/27',
  ORIGINAL_RESULT_AVAILABLE: '31/40',
  SO_HOA_GIAY_TO_GIAI_QUYET: '28/40',
  REUSED_DIGITIZED_DATA: '20/40',
  DOSSIER_RECEIVING_SATISFACTION: '36/40',
  DOSSIERS_RECEIVED: '40',
  DOSSIERS_CARRIED_OVER: '0',
  DOSSIERS_RESOLVED: '34',
  DOSSIERS_IN_PROGRESS: '4',
  DOSSIERS_WITHDRAWN: '2',
  RESOLVED_EARLY: '15/34',
  RESOLVED_ON_TIME: '16',
  RESOLVED_LATE: '3',
  ONLINE_RECEIVED_SHARE: '30/40',
  ONLINE_FULL_SHARE: '20/30',
  ONLINE_PARTIAL_SHARE: '10/30',
  DIGITIZED_SHARE: '36/40',
  PAID_ONLINE_SHARE: '19/27',
  REUSE_SHARE: '20/40',
  APOLOGIES: '1/3',
  OUT_OF_AREA_DOSSIERS: '1',
};
