import type { Loaded } from '../../application/ports/loaded.js';
import type { Table } from '../../application/ports/table-reader.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { foldText } from '../../domain/names.js';
import { Exact } from '../../domain/number.js';
import type { PublishedPlace, PublishedRow } from '../../domain/ranking.js';
import { readWrittenDate } from '../../domain/written-date.js';
import { misplaced, outOfScale, repeated, rowIssues, unreadableDay } from './league-checks.js';
import { readPoints } from './points.js';
import { type Columns, headerTexts, type Row, rowsOf } from './rows.js';

type LeagueColumn = 'name' | 'code' | 'block' | 'total' | 'rank' | 'as_of' | 'index' | 'block_size' | 'source';
const NAMES: Columns<LeagueColumn>['names'] = {
  name: ['unit', 'tên đơn vị', 'đơn vị', 'tên xã', 'xã, phường', 'xã, phường, đặc khu'],
  code: ['unit_code', 'mã đơn vị', 'mã'],
  block: ['type', 'khối', 'loại', 'nhóm'],
  total: ['points', 'score', 'cchc_score', 'tổng điểm', 'tổng', 'tổng cộng', 'điểm'],
  rank: ['thứ hạng', 'xếp hạng', 'hạng', 'vị trí'],
  as_of: ['ngày số liệu', 'tính đến ngày', 'ngày công bố'],
  index: ['bộ chỉ số'],
  block_size: ['số đơn vị', 'tổng số đơn vị'],
  source: ['nguồn', 'nguồn số liệu'],
};
/** Header texts by which a league table of one of these sets is known. */
export function leagueHeaders(sets: readonly CriteriaSet[]): string[] {
  return headerTexts(columnsWith(sets.flatMap(groupsOf)));
}

export interface LeagueTable {
  readonly rows: readonly PublishedRow[];
  /** Rows with a place and no points. */
  readonly places: readonly PublishedPlace[];
}

/** Bảng điểm đã công bố: one commune a row; figures are taken as printed and only compared with each other. */
export function readLeagueTable(table: Table, sets: readonly CriteriaSet[]): Loaded<LeagueTable> {
  const set = setOf(table, sets);
  const groups = set === undefined ? [] : groupsOf(set);
  const { value: rows, issues } = rowsOf(table, columnsWith(groups));
  if (rows === undefined) return { issues };
  if (rows.length === 0) return { issues: [...issues, issue('F013', { file: table.placeOfHeader('').file })] };
  const problems: Issue[] = [...issues];
  const ranked = rows.some((row) => row.get('rank') !== '');
  const inBlocks = rows.some((row) => row.get('block') !== '');
  const seen = new Map<string, Row<string>>();
  const family = set?.ranking?.family;
  const places: PublishedPlace[] = [];
  const kept = new Map<PublishedRow, Row<string>>();
  const read = rows.flatMap((row) => {
    const noDay = unreadableDay(row);
    if (noDay !== undefined) {
      problems.push(noDay);
      return [];
    }
    const place = readPlace(row, family);
    if (place !== undefined) {
      problems.push(...repeated(place, row, seen));
      places.push(place);
      return [];
    }
    const published = readRow(row, groups, set?.publishedTolerance ?? Exact.ZERO, family);
    if ('severity' in published) {
      problems.push(published);
      return [];
    }
    if (inBlocks && published.block === '') {
      problems.push(withoutBlock(published.name, row));
      return [];
    }
    problems.push(...rowIssues(row, published, ranked, seen), ...outOfScale(row, published, sets));
    kept.set(published, row);
    return [published];
  });
  problems.push(...misplaced(kept));
  return { value: { rows: read, places }, issues: problems };
}

/** Beside communes in blocks, one without a block is in no ranking. */
export function withoutBlock(name: string, row: Row<'block'>): Issue {
  return issue('F021', row.place('block'), { commune: text(name) });
}

/** The set whose groups the table has columns for; of several the one with most. */
function setOf(table: Table, sets: readonly CriteriaSet[]): CriteriaSet | undefined {
  const columnsFor = (set: CriteriaSet) =>
    groupsOf(set).filter((group) => table.headers.includes(foldText(group))).length;
  const [best] = [...sets].sort((a, b) => columnsFor(b) - columnsFor(a));
  return best !== undefined && columnsFor(best) > 0 ? best : undefined;
}

function groupsOf(set: CriteriaSet): string[] {
  return set.areas.map((area) => area.code);
}

function columnsWith(groups: readonly string[]): Columns<string> {
  const ofGroups = Object.fromEntries(groups.map((group) => [foldText(group), []]));
  return { names: { ...ofGroups, ...NAMES }, required: ['name'], othersPass: true };
}

/** What a row says beside its points; `family` where its groups tell which index it is. */
function about(row: Row<string>, family: string | undefined) {
  const code = row.get('code');
  const source = row.get('source');
  const index = row.get('index') || family;
  const asOf = readWrittenDate(row.get('as_of'));
  const size = readCount(row.get('block_size'));
  return {
    ...{ name: row.get('name'), block: row.get('block') },
    ...(code !== '' && { code }),
    ...(index !== undefined && { family: index }),
    ...(asOf !== undefined && { asOf }),
    ...(size !== undefined && { size }),
    ...(source !== '' && { source }),
  };
}

function readCount(written: string): number | undefined {
  return /^\d{1,5}$/.test(written) ? parseInt(written, 10) : undefined;
}

/** A row with a place and nothing where its total should be. */
function readPlace(row: Row<string>, family: string | undefined): PublishedPlace | undefined {
  const rank = readCount(row.get('rank'));
  if (row.get('name') === '' || row.get('total') !== '' || rank === undefined || rank === 0) return undefined;
  return { ...about(row, family), rank };
}

function readRow(
  row: Row<string>,
  codes: readonly string[],
  tolerance: Exact,
  family: string | undefined,
): PublishedRow | Issue {
  const name = row.get('name');
  if (name === '') return issue('F019', row.place('name'), { column: text('name') });
  const total = readPoints(row.get('total'));
  if ('problem' in total) {
    return issue('T004', row.place('total'), { name: text(name), found: text(row.get('total')) });
  }
  const groups = readGroups(row, codes);
  const difference = total.value.minus(Exact.sum(groups.values()));
  const isDirty = groups.size > 0 && !difference.isZero() && difference.abs().atLeast(tolerance);
  const rank = readCount(row.get('rank'));
  return {
    ...about(row, family),
    groups,
    total: total.value,
    ...(isDirty && { difference }),
    ...(rank !== undefined && { rank }),
  };
}

function readGroups(row: Row<string>, groups: readonly string[]): ReadonlyMap<string, Exact> {
  return new Map(
    groups.flatMap((group): [string, Exact][] => {
      const points = readPoints(row.get(foldText(group)));
      return 'value' in points ? [[group, points.value]] : [];
    }),
  );
}
