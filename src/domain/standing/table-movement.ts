import type { IsoDate } from '../calendar.js';
import type { RankingRule } from '../criteria-set.js';
import { type GroupedTotal, groupWaterfall, indexWaterfall, type Waterfall } from '../engine/waterfall.js';
import { foldBlock } from '../names.js';
import type { Exact } from '../number.js';
import type { SetScore } from '../score.js';
import { foldCommune } from './comparator.js';
import { type Movement, movementOf, type ScaleBreak, type Standing, scaleBreaks } from './movement.js';

/** One unit of one table, with all that is known of how it came there. */
export interface PlacedUnit {
  readonly name: string;
  readonly place: number;
  readonly index?: Exact;
  readonly groups: ReadonlyMap<string, Exact>;
  /** Where the unit was scored here, and not printed by others. */
  readonly score?: SetScore;
}

/** One block of one table. */
export interface PlacedBlock {
  readonly block: string;
  /** Which index, as far as it is told. */
  readonly family?: string;
  readonly asOf?: IsoDate;
  readonly count: number;
  readonly units: readonly PlacedUnit[];
}

/** How one unit moved, and why, as far as points tell. */
export interface UnitMovement {
  readonly name: string;
  readonly movement: Movement;
  readonly waterfall?: Waterfall;
}

export interface BlockMovement {
  readonly block: string;
  readonly before?: IsoDate;
  readonly after?: IsoDate;
  readonly breaks: readonly ScaleBreak[];
  readonly units: readonly UnitMovement[];
}

/** Biến động giữa hai bảng: every unit that both have, in the later table's order. */
export function tableMovement(
  earlier: readonly PlacedBlock[],
  later: readonly PlacedBlock[],
  ranking: RankingRule,
): BlockMovement[] {
  return later.flatMap((after) => {
    const before = blockBefore(earlier, after);
    if (before === undefined) return [];
    const was = standingsOf(before);
    const is = standingsOf(after);
    const units = after.units.flatMap((unit): UnitMovement[] => {
      const key = foldCommune(unit.name);
      const movement = movementOf(key, was, is);
      const old = before.units.find((each) => foldCommune(each.name) === key);
      if (movement === undefined || old === undefined) return [];
      const waterfall = waterfallOf(old, unit);
      return [{ name: unit.name, movement, ...(waterfall && { waterfall }) }];
    });
    const dates = before.asOf && after.asOf ? { before: before.asOf, after: after.asOf } : {};
    const breaks =
      before.asOf && after.asOf
        ? scaleBreaks(ranking, { asOf: before.asOf, count: before.count }, { asOf: after.asOf, count: after.count })
        : [];
    return [{ block: after.block, ...dates, breaks, units }];
  });
}

/** The same block of the same index; another block only where there is no choice. */
function blockBefore(earlier: readonly PlacedBlock[], { block, family }: PlacedBlock): PlacedBlock | undefined {
  const ofIndex = earlier.filter((each) => each.family === family);
  const [only, ...others] = ofIndex;
  return ofIndex.find((each) => foldBlock(each.block) === foldBlock(block)) ?? (others.length === 0 ? only : undefined);
}

function standingsOf({ units, count }: PlacedBlock): Standing[] {
  return units.map(({ name, place, index }) => ({
    ...{ key: foldCommune(name), place, count },
    ...(index !== undefined && { index }),
  }));
}

/** Criterion by criterion where both were scored here, else group by group; nothing where points were not printed. */
function waterfallOf(before: PlacedUnit, after: PlacedUnit): Waterfall | undefined {
  if (before.score !== undefined && after.score !== undefined) return indexWaterfall(before.score, after.score);
  const was = grouped(before);
  const is = grouped(after);
  return was === undefined || is === undefined ? undefined : groupWaterfall(was, is);
}

function grouped({ index, groups }: PlacedUnit): GroupedTotal | undefined {
  return index === undefined ? undefined : { total: index, groups };
}
