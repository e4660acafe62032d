import { inject, injectable, multiInject } from 'inversify';
import type { IsoDate } from '../domain/calendar.js';
import { type PublishedBlock, rankPublished } from '../domain/engine/rank-published.js';
import { type Issue, sortIssues } from '../domain/issue.js';
import type { PublishedPlace } from '../domain/ranking.js';
import { familiesIn, type MovedSince, rankedTable } from './earlier-table.js';
import { EarlierTables } from './earlier-tables.js';
import { placedElsewhere } from './placed-blocks.js';
import { Clock } from './ports/clock.js';
import { DefinitionsSource } from './ports/definitions-source.js';
import { RuleEvaluators } from './ports/rule-evaluators.js';
import { UnitsSource } from './ports/units-source.js';
import { chooseSet, notInForce, type RankedSet, rankScored } from './score-units.js';
import { chancesOf, type SimulatedChances, type Simulation } from './simulated-chances.js';

export interface RankUnitsRequest {
  readonly file: string;
  /** Absent: the only set whose metrics the file's figures belong to. */
  readonly set?: string;
  /** An earlier table, from which every unit's movement is told. */
  readonly against?: string;
  readonly simulation?: Simulation;
}

/** A ranking with the chance of each place and how it moved, where those were asked for. */
export interface UnitsRanking extends RankedSet {
  /** The days of the figures, where communes are not at the same one. */
  readonly days?: readonly IsoDate[];
  readonly chances?: SimulatedChances;
  /** Where an earlier table was given. */
  readonly movement?: MovedSince;
}

export type RankedUnits =
  | ({ readonly kind: 'units'; readonly issues: readonly Issue[] } & UnitsRanking)
  | {
      readonly kind: 'published';
      readonly blocks: readonly PublishedBlock[];
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
    @inject(EarlierTables) private readonly earlier: EarlierTables,
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
      const moved = await this.earlier.movedSince(request.against, later, loaded.value);
      return { kind: 'published', blocks, places, ...moved, issues: sortIssues([...issues, ...moved.issues]) };
    }
    const { units } = table.value;
    if (units.length === 0) return { kind: 'unreadable', issues };
    const set = chooseSet(loaded.value, request.set, units);
    if (request.set !== undefined && loaded.value.brokenSets.has(request.set)) return { kind: 'unreadable', issues };
    if (set === undefined) return { kind: 'unknown_set', known: [...loaded.value.sets.keys()], issues };
    const ranked = rankScored(set, loaded.value, this.evaluators, this.clock.today(), units);
    const outside = notInForce(set.set, ranked.asOf, request.file);
    if (outside !== undefined) return { kind: 'unreadable', issues: sortIssues([...issues, outside]) };
    // Figures of another index would be scored by this set, unless both tables are asked to be.
    const asked = request.set === undefined ? undefined : set;
    const moved = await this.earlier.movedSince(request.against, rankedTable(ranked), loaded.value, asked);
    const chances = request.simulation && chancesOf(ranked.blocks, set.set, request.simulation);
    return {
      ...{ kind: 'units', ...ranked, ...moved, issues: sortIssues([...issues, ...moved.issues]) },
      ...(chances && { chances }),
    };
  }
}
