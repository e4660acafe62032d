import { inject, injectable, multiInject } from 'inversify';
import type { IsoDate } from '../domain/calendar.js';
import { seeded } from '../domain/chance/generator.js';
import { type CriteriaSet, rankingOf } from '../domain/criteria-set.js';
import type { Definitions, LoadedSet } from '../domain/definitions.js';
import { rankBlocks, toldInRanking } from '../domain/engine/rank.js';
import { type PublishedRankRow, rankPublished } from '../domain/engine/rank-published.js';
import { type Issue, sortIssues } from '../domain/issue.js';
import type { PublishedPlace, RankBlock, RankInput } from '../domain/ranking.js';
import { openStandings } from '../domain/standing/open-standings.js';
import { type PlaceChances, simulatePlaces } from '../domain/standing/simulate-places.js';
import { familiesIn, type MovedSince, movedSince, publishedTable, type RankedTable } from './earlier-table.js';
import { placedElsewhere, placedHere } from './placed-blocks.js';
import { Clock } from './ports/clock.js';
import { DefinitionsSource } from './ports/definitions-source.js';
import { RuleEvaluators } from './ports/rule-evaluators.js';
import { UnitsSource } from './ports/units-source.js';
import { chooseSet, notInForce, scoreUnits } from './score-units.js';

export interface RankUnitsRequest {
  readonly file: string;
  /** Absent: the only set whose metrics the file's figures belong to. */
  readonly set?: string;
  /** An earlier table, from which every unit's movement is told. */
  readonly against?: string;
  /** How many times unknown parts fall by chance, and the seed that makes it happen alike again. */
  readonly simulation?: { readonly times: number; readonly seed: number };
}

/** The chances of each place in one block; absent where totals are no whole numbers of any unit. */
export interface BlockChances {
  readonly block: string;
  readonly chances?: readonly PlaceChances[];
}

/** Mô phỏng thứ hạng của mọi khối, and what it takes to repeat it. */
export interface SimulatedChances {
  readonly times: number;
  readonly seed: number;
  readonly blocks: readonly BlockChances[];
}

export type RankedUnits =
  | {
      readonly kind: 'units';
      readonly set: LoadedSet;
      readonly blocks: readonly RankBlock[];
      /** The newest as-of date among the figures. */
      readonly asOf: IsoDate;
      readonly chances?: SimulatedChances;
      /** Where an earlier table was given. */
      readonly movement?: MovedSince;
      readonly issues: readonly Issue[];
    }
  | {
      readonly kind: 'published';
      readonly blocks: readonly { readonly block: string; readonly rows: readonly PublishedRankRow[] }[];
      /** Units of which only the place was printed. */
      readonly places: readonly PublishedPlace[];
      /** Where an earlier table was given. */
      readonly movement?: MovedSince;
      readonly issues: readonly Issue[];
    }
  | { readonly kind: 'unreadable'; readonly issues: readonly Issue[] }
  /** The set asked for does not exist, or none was asked for and the figures belong to no one set. */
  | { readonly kind: 'unknown_set'; readonly known: readonly string[]; readonly issues: readonly Issue[] };

/** Xếp hạng nhiều xã: scores every commune of a file on one set, or orders a table that was published. */
@injectable()
export class RankUnits {
  constructor(
    @inject(DefinitionsSource) private readonly definitions: DefinitionsSource,
    @inject(UnitsSource) private readonly units: UnitsSource,
    @inject(Clock) private readonly clock: Clock,
    @multiInject(RuleEvaluators) private readonly evaluators: RuleEvaluators,
  ) {}

  async run(request: RankUnitsRequest): Promise<RankedUnits> {
    const wanted = request.set === undefined ? 'all' : [request.set];
    const loaded = await this.definitions.load(this.clock.today(), wanted);
    if (loaded.value === undefined) return { kind: 'unreadable', issues: sortIssues(loaded.issues) };
    const table = await this.units.read(request.file, loaded.value);
    const issues = sortIssues([...loaded.issues, ...table.issues]);
    if (table.value === undefined) return { kind: 'unreadable', issues };
    if (table.value.kind === 'published') {
      const { rows, places = [] } = table.value;
      const blocks = rankPublished(rows);
      const later = { blocks: placedElsewhere(blocks, places), families: familiesIn(table.value) };
      const moved = await this.#moved(request, loaded.value, later);
      return { kind: 'published', blocks, places, ...moved, issues: sortIssues([...issues, ...moved.issues]) };
    }
    const { units } = table.value;
    if (units.length === 0) return { kind: 'unreadable', issues };
    const set = chooseSet(loaded.value, request.set, units);
    if (request.set !== undefined && loaded.value.brokenSets.has(request.set)) return { kind: 'unreadable', issues };
    if (set === undefined) return { kind: 'unknown_set', known: [...loaded.value.sets.keys()], issues };
    const ranked = this.#rank(set, loaded.value, units);
    const outside = notInForce(set.set, ranked.asOf, request.file);
    if (outside !== undefined) return { kind: 'unreadable', issues: sortIssues([...issues, outside]) };
    const moved = await this.#moved(request, loaded.value, rankedTable(ranked), set);
    const chances = request.simulation && chancesOf(ranked.blocks, set.set, request.simulation);
    return {
      ...{ kind: 'units', ...ranked, ...moved, issues: sortIssues([...issues, ...moved.issues]) },
      ...(chances && { chances }),
    };
  }

  /** How every unit moved since an earlier table, where one is given. */
  async #moved(
    { against }: RankUnitsRequest,
    definitions: Definitions,
    later: RankedTable,
    set?: LoadedSet,
  ): Promise<{ readonly movement?: MovedSince; readonly issues: readonly Issue[] }> {
    if (against === undefined) return { issues: [] };
    const { value: table, issues } = await this.units.read(against, definitions);
    if (table === undefined) return { issues };
    if (table.kind === 'published') {
      return { movement: movedSince(later, publishedTable(table, later.families), definitions), issues };
    }
    const by = set ?? chooseSet(definitions, undefined, table.units);
    if (by === undefined || table.units.length === 0) return { issues };
    const earlier = this.#rank(by, definitions, table.units);
    const outside = notInForce(by.set, earlier.asOf, against);
    if (outside !== undefined) return { issues: [...issues, outside] };
    return { movement: movedSince(later, rankedTable(earlier), definitions), issues };
  }

  #rank(set: LoadedSet, definitions: Definitions, units: readonly RankInput[]): Ranked {
    const { scored, asOf } = scoreUnits(set.set, definitions, this.evaluators, this.clock.today(), units);
    return { set, blocks: rankBlocks(scored, toldInRanking(set.set)), asOf };
  }
}

type Ranked = Pick<Extract<RankedUnits, { readonly kind: 'units' }>, 'set' | 'blocks' | 'asOf'>;

function rankedTable({ set, blocks, asOf }: Ranked): RankedTable {
  return { blocks: placedHere(blocks, asOf), families: [rankingOf(set.set).family] };
}

function chancesOf(
  blocks: readonly RankBlock[],
  set: CriteriaSet,
  { times, seed }: NonNullable<RankUnitsRequest['simulation']>,
): SimulatedChances {
  const generator = seeded(seed);
  const simulated = blocks.map(({ block, rows }) => {
    const standings = openStandings(rows, set.rounding.places, toldInRanking(set));
    return { block, ...(standings && { chances: simulatePlaces(standings, times, generator) }) };
  });
  return { times, seed, blocks: simulated };
}
