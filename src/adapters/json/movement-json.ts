import type { MovedSince } from '../../application/earlier-table.js';
import type { BlockChances } from '../../application/simulated-chances.js';
import type { RankRow } from '../../domain/ranking.js';
import type { BlockMovement } from '../../domain/standing/table-movement.js';
import { waterfallJson } from './waterfall-json.js';

/** `otherIndex`: the two tables are of different indices, so that nothing is told. */
export function movedJson({ blocks, otherIndex }: MovedSince, places: number): object {
  return { movement: blocks.map((each) => movementJson(each, places)), ...(otherIndex && { otherIndex }) };
}

/** How every unit moved; `waterfall` is absent where points were not published. */
function movementJson({ block, before, after, breaks, units }: BlockMovement, places: number): object {
  return {
    ...{ block, before: before ?? null, after: after ?? null, breaks },
    units: units.map(({ name, movement, waterfall }) => ({
      ...{ name, from: movement.before.place, to: movement.after.place, down: movement.down },
      ...(movement.split && { split: movement.split }),
      ...(waterfall && { waterfall: waterfallJson(waterfall, places) }),
    })),
  };
}

/** Counts of places, from each commune's best place on; `null` where the block could not be simulated. */
export function chancesJson({ block, chances }: BlockChances, rows: readonly RankRow[]): object {
  return {
    block,
    rows:
      chances === undefined
        ? null
        : rows.map(({ commune }, at) => ({
            commune: commune.id,
            best: chances[at]?.best,
            counts: [...(chances[at]?.counts ?? [])],
          })),
  };
}
