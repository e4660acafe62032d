import { seeded } from '../domain/chance/generator.js';
import type { CriteriaSet } from '../domain/criteria-set.js';
import { toldInRanking } from '../domain/engine/rank.js';
import type { RankBlock } from '../domain/ranking.js';
import { openStandings } from '../domain/standing/open-standings.js';
import { type PlaceChances, simulatePlaces } from '../domain/standing/simulate-places.js';

/** How many times unknown parts fall by chance, and the seed that makes it happen alike again. */
export interface Simulation {
  readonly times: number;
  readonly seed: number;
}

/** The chances of each place in one block; absent where totals are no whole numbers of any unit. */
export interface BlockChances {
  readonly block: string;
  readonly chances?: readonly PlaceChances[];
}

/** Mô phỏng thứ hạng của mọi khối, and what it takes to repeat it. */
export interface SimulatedChances extends Simulation {
  readonly blocks: readonly BlockChances[];
}

export function chancesOf(
  blocks: readonly RankBlock[],
  set: CriteriaSet,
  { times, seed }: Simulation,
): SimulatedChances {
  const generator = seeded(seed);
  const simulated = blocks.map(({ block, rows }) => {
    const standings = openStandings(rows, set.rounding.places, toldInRanking(set));
    return { block, ...(standings && { chances: simulatePlaces(standings, times, generator) }) };
  });
  return { times, seed, blocks: simulated };
}
