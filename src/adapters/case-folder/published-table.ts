import type { PlacedScore } from '../../application/ports/case-tables.js';
import type { Loaded } from '../../application/ports/loaded.js';
import type { TableReader } from '../../application/ports/table-reader.js';
import type { PublishedScore } from '../../domain/assessment.js';
import type { IsoDate } from '../../domain/calendar.js';
import { type CriteriaSet, findCriterion, nodesOf } from '../../domain/criteria-set.js';
import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { nearest } from '../../domain/nearest.js';
import { readWrittenDate } from '../../domain/written-date.js';
import { readPoints } from './points.js';
import { type Columns, type Row, readRows } from './rows.js';

type PublishedColumn = 'set' | 'code' | 'points' | 'as_of' | 'source';
const COLUMNS: Columns<PublishedColumn> = {
  names: {
    set: ['bộ tiêu chí', 'bộ'],
    code: ['mã', 'mã tiêu chí'],
    points: ['điểm'],
    as_of: ['tính đến ngày', 'ngày công bố'],
    source: ['nguồn'],
  },
  required: ['code', 'points'],
};

/** Điểm đã công bố, shown beside ours. */
export async function readPublished(
  reader: TableReader,
  file: string,
  sets: readonly CriteriaSet[],
  asOf: IsoDate,
): Promise<Loaded<readonly PlacedScore[]>> {
  const { value: rows = [], issues } = await readRows(reader, file, COLUMNS);
  const scores: PlacedScore[] = [];
  const problems: Issue[] = [...issues];
  for (const row of rows) {
    const score = readScore(row, sets, asOf);
    if ('code' in score && 'severity' in score) problems.push(score);
    else scores.push({ score, place: row.place('points') });
  }
  return { value: scores, issues: problems };
}

function readScore(
  row: Row<PublishedColumn>,
  sets: readonly CriteriaSet[],
  defaultAsOf: IsoDate,
): PublishedScore | Issue {
  const named = row.get('set');
  const meant = named === '' ? sets : sets.filter((set) => set.id === named);
  if (meant.length === 0) return unknownSet(row, sets);
  const code = row.get('code');
  if (code !== 'total' && !meant.some((set) => findCriterion(set, code))) return unknownCode(row, meant);
  const points = readPoints(row.get('points'));
  if ('problem' in points) {
    const { code: problem, values } = points.problem;
    return issue(problem, row.place('points'), { ...values, column: text('points') });
  }
  const written = row.get('as_of');
  const asOf = written === '' ? defaultAsOf : readWrittenDate(written);
  if (asOf === undefined) {
    return issue('F009', row.place('as_of'), { column: text('as_of'), found: text(written) });
  }
  const score = { code, points: points.value, asOf, source: row.get('source') || 'published.csv' };
  return named === '' ? score : { set: named, ...score };
}

function unknownSet(row: Row<PublishedColumn>, sets: readonly CriteriaSet[]): Issue {
  const near = nearest(
    row.get('set'),
    sets.map((set) => set.id),
  );
  return issue('K001', row.place('set'), { set: text(row.get('set')), ...(near && { nearest: text(near) }) });
}

function unknownCode(row: Row<PublishedColumn>, sets: readonly CriteriaSet[]): Issue {
  const codes = sets.flatMap((set) => nodesOf(set).map((node) => node.code));
  const near = nearest(row.get('code'), ['total', ...codes]);
  return issue('F003', row.place('code'), { metric: text(row.get('code')), ...(near && { nearest: text(near) }) });
}
