import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import type { ListKind } from '../../domain/lists/fields.js';
import type { Month } from '../../domain/records/month.js';
import { asList, type ListWork, workOf } from './count-list.js';
import type { SeenRecords } from './seen-records.js';

const KINDS: readonly ListKind[] = ['dossiers', 'work_files', 'iso_processes'];

/** What the lists that a month sees ask people to do on a day; nothing of a kind that was never imported. */
export async function listWork(
  { lists }: Pick<SeenRecords, 'lists'>,
  month: Month,
  asOf: IsoDate,
  definitions: Definitions,
): Promise<ListWork[]> {
  const work: ListWork[] = [];
  for (const kind of KINDS) {
    const list = await lists.inMonth(month.commune, month.id, kind);
    if (list === undefined) continue;
    const any = asList(kind, list.source, list.columns, list.items);
    work.push(workOf(any, definitions, { month, asOf }));
  }
  return work;
}
