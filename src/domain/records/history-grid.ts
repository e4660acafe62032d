import type { Department } from '../commune.js';
import { type CriteriaSet, leavesOf, type SubCriterion } from '../criteria-set.js';
import { leadOf } from '../engine/departments.js';
import { Exact } from '../number.js';
import { LAYERS, type LayerScore } from './layer.js';
import { type LayerTotal, layerTotals } from './layer-totals.js';
import type { ClosedResult, MonthId, MonthVersion } from './month.js';

/** Tháng đã khóa, as a column: its last version, and whether it may be set beside the month before. */
export interface GridMonth {
  readonly month: MonthId;
  readonly version: number;
  readonly points: Exact;
  readonly max: Exact;
  /** How many criteria had a figure: with few of them the points are few as well. */
  readonly reported: number;
  /** How many criteria the set had in that month, as its figures let it be scored. */
  readonly criteria: number;
  /** Scored by another version of the criteria than the month before: not on one scale. */
  readonly breaks: boolean;
}

/** Điểm tự chấm của một tiêu chí trong một tháng, and what appraisers gave instead. */
export interface GridCell {
  /** Absent: there was no figure, which is not the same as no points. */
  readonly points?: Exact;
  /** Share of the maximum, for the shade of a heat map; absent where the criterion has no maximum. */
  readonly share?: Exact;
  /** Điểm thẩm định, the last word of them. */
  readonly appraised?: Exact;
}

/** Absent cells: the month's criteria did not have it. */
export interface GridRow {
  readonly code: string;
  readonly name: string;
  /** Of a criterion: who leads it now. */
  readonly department: string;
  readonly max: Exact;
  readonly cells: readonly (GridCell | undefined)[];
}

/** Lịch sử của một bộ tiêu chí: criterion by month and department by month, from locked months only. */
export interface HistoryGrid {
  readonly set: CriteriaSet;
  readonly months: readonly GridMonth[];
  readonly criteria: readonly GridRow[];
  readonly departments: readonly GridRow[];
  /** Tự chấm cạnh thẩm định, month by month and layer by layer. */
  readonly appraisals: readonly LayerTotal[];
}

export interface HistorySource {
  /** Every locked version, in the order of months and versions. */
  readonly versions: readonly MonthVersion[];
  /** What people gave by hand and what appraisers gave, of all these months. */
  readonly layers: readonly LayerScore[];
  readonly departments: readonly Department[];
}

/** The months side by side; of each the last version. A month without figures has no points to compare, and is left out. */
export function historyGrid(set: CriteriaSet, { versions, layers, departments }: HistorySource): HistoryGrid {
  const last = lastVersions(versions);
  const locked = last.flatMap((version) => {
    const result = version.results.find((each) => each.set === set.id);
    return result === undefined || result.reported === 0 ? [] : [{ version, result }];
  });
  const columns = locked.map(({ result, version }) => ({ result, appraised: appraisedOf(layers, set.id, version) }));
  const criteria = leavesOf(set.areas).map(
    (leaf): GridRow => ({
      ...{ code: leaf.code, name: leaf.name, max: leaf.maxPoints },
      department: leadOf(leaf, set, departments).id,
      cells: columns.map(({ result, appraised }) => cellOf(leaf, result, appraised)),
    }),
  );
  return {
    set,
    criteria,
    months: locked.map(({ version, result }, index) => ({
      ...{ month: version.month, version: version.version },
      ...{ points: Exact.from(result.points), max: Exact.from(result.max) },
      ...{ reported: result.reported, criteria: Object.keys(result.leaves).length },
      breaks: index > 0 && locked[index - 1]?.result.version !== result.version,
    })),
    departments: byDepartment(criteria),
    appraisals: layerTotals(set, last, layers),
  };
}

/** From the first month with a figure to the last one; undefined where there are not two. */
export function changeOf({ cells }: Pick<GridRow, 'cells'>): Exact | undefined {
  const known = cells.flatMap((cell) => cell?.points ?? []);
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined || known.length < 2 ? undefined : last.minus(first);
}

/** Of each month the version that was locked last, in the order of months. */
export function lastVersions(versions: readonly MonthVersion[]): MonthVersion[] {
  const last = new Map<MonthId, MonthVersion>();
  for (const each of versions) {
    const known = last.get(each.month);
    if (known === undefined || known.version < each.version) last.set(each.month, each);
  }
  return [...last.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** The last word of the appraisers in a month, by criterion. */
function appraisedOf(layers: readonly LayerScore[], set: string, { month }: MonthVersion): ReadonlyMap<string, Exact> {
  const given = layers
    .filter((each) => each.set === set && each.month === month)
    .filter(({ layer }) => layer !== 'self' && layer !== 'explanation')
    .sort((a, b) => LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer));
  return new Map(given.map(({ code, points }) => [code, points]));
}

function cellOf(leaf: SubCriterion, result: ClosedResult, appraised: ReadonlyMap<string, Exact>): GridCell | undefined {
  const written = result.leaves[leaf.code];
  if (written === undefined) return undefined;
  const given = appraised.get(leaf.code);
  const known = result.unknown?.includes(leaf.code) ? {} : withShare(Exact.from(written), leaf.maxPoints);
  return { ...known, ...(given !== undefined && { appraised: given }) };
}

function withShare(points: Exact, max: Exact): GridCell {
  return max.sign() > 0 ? { points, share: points.dividedBy(max) } : { points };
}

/** Sums over the criteria a department leads; a month counts only the criteria that it had a figure for. */
function byDepartment(criteria: readonly GridRow[]): GridRow[] {
  const ids = [...new Set(criteria.map(({ department }) => department))];
  return ids.map((department) => {
    const own = criteria.filter((each) => each.department === department);
    const months = own[0]?.cells.length ?? 0;
    const cells = Array.from({ length: months }, (_, at) => {
      const known = own.flatMap(({ cells, max }) => {
        const points = cells[at]?.points;
        return points === undefined ? [] : [{ points, max }];
      });
      if (known.length === 0) return own.some(({ cells }) => cells[at] !== undefined) ? {} : undefined;
      return withShare(Exact.sum(known.map(({ points }) => points)), Exact.sum(known.map(({ max }) => max)));
    });
    return { code: department, name: '', department, max: Exact.sum(own.map(({ max }) => max)), cells };
  });
}
