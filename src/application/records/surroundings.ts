import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import { Exact } from '../../domain/number.js';
import { figuresToScore } from '../../domain/records/figures.js';
import { LAYERS, type LayerScore } from '../../domain/records/layer.js';
import { type ClosedResult, type Month, yearOfMonth } from '../../domain/records/month.js';
import type { AppraisalCut, ListCause, ListGap, Surroundings } from '../../domain/surroundings.js';
import type { Records } from '../ports/records.js';
import type { ListWork } from './count-list.js';
import { listWork } from './list-work.js';

/** What is recorded around a month: the month before, last year, and what its lists still ask people to do. */
export async function surroundingsOf(
  records: Records,
  month: Month,
  asOf: IsoDate,
  definitions: Definitions,
): Promise<Surroundings> {
  const year = yearOfMonth(month.id);
  const months = (await records.months.list(month.commune)).filter(({ id }) => id < month.id);
  const before = months.findLast(({ id }) => yearOfMonth(id) === year);
  const last = months.findLast(({ id }) => yearOfMonth(id) === year - 1);
  const factsOf = async ({ commune, id }: Month) => figuresToScore(await records.figures.inMonth(commune, id));
  const work = await listWork(records, month, asOf, definitions);
  return {
    ...(before !== undefined && { earlier: await factsOf(before) }),
    ...(last !== undefined && { lastYear: await factsOf(last) }),
    gaps: work.flatMap(gapsOf),
    cuts: last === undefined ? [] : await cutsOf(records, last),
  };
}

function gapsOf(work: ListWork): ListGap[] {
  switch (work.kind) {
    case 'dossiers': {
      const urgent = work.departments.flatMap(({ department, dossiers }) =>
        dossiers.map(({ urgency, deadline }) => ({ department, urgency, deadline })),
      );
      return [
        ...gap(
          'dossiers_late',
          urgent.filter(({ urgency }) => urgency === 'late'),
        ),
        ...gap(
          'dossiers_near',
          urgent.filter(({ urgency }) => urgency === 'near'),
        ),
      ];
    }
    case 'work_files':
      return gap(
        'work_file_gap',
        work.files.filter(({ gaps }) => gaps.length > 0),
      );
    case 'iso_processes':
      return gap(
        'iso_outdated',
        work.processes.map(({ department }) => ({ department, deadline: undefined })),
      );
  }
}

function gap(
  cause: ListCause,
  items: readonly { readonly department: string; readonly deadline?: IsoDate | undefined }[],
): ListGap[] {
  if (items.length === 0) return [];
  const counts = new Map<string, number>();
  for (const { department } of items) counts.set(department, (counts.get(department) ?? 0) + 1);
  const departments = [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
  const nearest = items.flatMap(({ deadline }) => deadline ?? []).sort()[0];
  return [{ cause, count: items.length, departments, ...(nearest !== undefined && { nearest }) }];
}

/** The last word of the appraisers against what the office locked, criterion by criterion. */
async function cutsOf(records: Records, month: Month): Promise<AppraisalCut[]> {
  const [layers, versions] = [
    await records.layers.inMonth(month.commune, month.id),
    await records.months.versions(month.commune, month.id),
  ];
  const own = versions.at(-1)?.results ?? [];
  return appraisedLast(layers).flatMap(({ set, code, points }) => {
    const self = selfPoints(own, set, code);
    if (self === undefined || self.compare(points) <= 0) return [];
    return [{ set, code, self, appraised: points, year: yearOfMonth(month.id) }];
  });
}

function appraisedLast(layers: readonly LayerScore[]): LayerScore[] {
  const given = layers.filter(({ layer }) => layer !== 'self' && layer !== 'explanation');
  const byLayer = [...given].sort((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer));
  return [...new Map(byLayer.map((each) => [`${each.set} ${each.code}`, each])).values()];
}

function selfPoints(results: readonly ClosedResult[], set: string, code: string): Exact | undefined {
  const points = results.find((each) => each.set === set)?.leaves[code];
  return points === undefined ? undefined : Exact.from(points);
}
