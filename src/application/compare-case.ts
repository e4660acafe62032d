import { inject, injectable, multiInject } from 'inversify';
import type { IsoDate } from '../domain/calendar.js';
import { type CriteriaSet, rankingOf } from '../domain/criteria-set.js';
import type { Definitions } from '../domain/definitions.js';
import { indexRange } from '../domain/engine/range.js';
import { rankBlocks, toldInRanking } from '../domain/engine/rank.js';
import { type Issue, sortIssues } from '../domain/issue.js';
import { foldBlock, foldWords } from '../domain/names.js';
import type { PublishedPlace, PublishedRow, RankBlock } from '../domain/ranking.js';
import type { SetScore } from '../domain/score.js';
import {
  type Comparator,
  comparatorsOf,
  foldCommune,
  type ProjectedPlace,
  projectPlace,
} from '../domain/standing/comparator.js';
import { type ScaleBreak, scaleBreaks } from '../domain/standing/movement.js';
import { scoredTable, standsIn } from '../domain/standing/scored-table.js';
import { Clock } from './ports/clock.js';
import { RuleEvaluators } from './ports/rule-evaluators.js';
import { UnitsSource, type UnitTable } from './ports/units-source.js';
import { ScoreCase, type ScoreCaseRequest, type ScoredCase } from './score-case.js';
import { chooseSet, notInForce, scoreUnits } from './score-units.js';

export interface CompareCaseRequest extends ScoreCaseRequest {
  /** A published table, or a table of figures of many communes. */
  readonly against: string;
  /** Only this block of the table; absent: the commune's own, as far as it can be told. */
  readonly block?: string;
}

/** One commune beside one block: always an estimate, and against what. */
export interface ComparedBlock {
  readonly comparator: Comparator;
  /** Whose points the table holds: those that were published, or those of figures that were scored here. */
  readonly basis: 'published' | 'scored';
  /** With what is known today, and with what may still turn out. */
  readonly now: ProjectedPlace;
  readonly range: ProjectedPlace;
  /** Of how many units the points are known. */
  readonly printed: number;
  /** Why the table and the case are not on one scale; empty: nothing is known against it. */
  readonly breaks: readonly ScaleBreak[];
}

/** The commune's own places in the table, the earliest first. */
export type OwnPlace = PublishedPlace & { readonly total?: PublishedRow['total'] };

export interface ComparedSet {
  readonly blocks: readonly ComparedBlock[];
  readonly own: readonly OwnPlace[];
  /** Indices that the table is about, where none of them is this one: then nothing is compared. */
  readonly otherFamilies: readonly string[];
}

export interface ComparedCase {
  readonly scored: ScoredCase;
  /** By set id. */
  readonly sets: ReadonlyMap<string, ComparedSet>;
  /** The blocks that the table has, where the one that was asked for is not among them. */
  readonly blocksInstead?: readonly string[];
  readonly issues: readonly Issue[];
}

/** So một xã với một bảng: published points, or figures of many communes that are scored by the same set. */
@injectable()
export class CompareCase {
  constructor(
    @inject(ScoreCase) private readonly scoring: ScoreCase,
    @inject(UnitsSource) private readonly units: UnitsSource,
    @inject(Clock) private readonly clock: Clock,
    @multiInject(RuleEvaluators) private readonly evaluators: RuleEvaluators,
  ) {}

  async run({ against, block, ...request }: CompareCaseRequest): Promise<ComparedCase> {
    return this.compare(await this.scoring.run(request), against, block);
  }

  /** @param scored a case as it was scored before, so that several tables need it only once. */
  async compare(scored: ScoredCase, against: string, block?: string): Promise<ComparedCase> {
    const { definitions } = scored;
    if (definitions === undefined) return { scored, sets: new Map(), issues: scored.issues };
    const { value: table, issues } = await this.units.read(against, definitions);
    const told: Issue[] = [...scored.issues, ...issues];
    const compare = table && this.#comparing(table, definitions, against, (each) => told.push(each));
    const sets = scored.assessments.flatMap(({ set: { id }, score, input }) => {
      const set = definitions.sets.get(id)?.set;
      return set === undefined || compare === undefined ? [] : [[id, compare({ set, score, input, block })] as const];
    });
    const blocks = table === undefined ? [] : blocksIn(table);
    const isThere = block === undefined || blocks.some((each) => foldBlock(each) === foldBlock(block));
    const noBlock = table !== undefined && !isThere;
    return { scored, sets: new Map(sets), issues: sortIssues(told), ...(noBlock && { blocksInstead: blocks }) };
  }

  /** How a set is compared with the table; undefined when nothing of the table can be used. */
  #comparing(
    table: UnitTable,
    definitions: Definitions,
    file: string,
    report: (issue: Issue) => void,
  ): ((comparison: Comparison) => ComparedSet) | undefined {
    if (table.kind === 'published') return (comparison) => comparePublished(table, comparison);
    const { units } = table;
    if (units.length === 0) return undefined;
    const chosen = chooseSet(definitions, undefined, units)?.set;
    if (chosen === undefined) return () => ({ blocks: [], own: [], otherFamilies: [] });
    const { scored, asOf } = scoreUnits(chosen, definitions, this.evaluators, this.clock.today(), units);
    const outside = notInForce(chosen, asOf, file);
    if (outside !== undefined) {
      report(outside);
      return undefined;
    }
    const blocks = rankBlocks(scored, toldInRanking(chosen));
    return (comparison) =>
      comparison.set.id === chosen.id
        ? { blocks: scoredBlocks(blocks, asOf, comparison), own: [], otherFamilies: [] }
        : { blocks: [], own: [], otherFamilies: [rankingOf(chosen).family] };
  }
}

function blocksIn(table: UnitTable): string[] {
  const all =
    table.kind === 'published' ? [...table.rows, ...(table.places ?? [])] : table.units.map(({ commune }) => commune);
  return [...new Set(all.map(({ block }) => block))];
}

interface Comparison {
  readonly set: CriteriaSet;
  readonly score: SetScore;
  readonly input: ScoredCase['assessments'][number]['input'];
  readonly block: string | undefined;
}

function comparePublished(
  { rows, places = [] }: Extract<UnitTable, { readonly kind: 'published' }>,
  comparison: Comparison,
): ComparedSet {
  const { set, input } = comparison;
  const { commune } = input;
  const isOfIndex = ({ family }: PublishedPlace | PublishedRow): boolean =>
    family !== undefined && foldWords(family) === foldWords(rankingOf(set).family);
  const isOwn = ({ name, code }: PublishedPlace | PublishedRow): boolean =>
    code === commune.id || foldCommune(name) === foldCommune(commune.name);
  const ownRows = rows.filter(isOfIndex);
  const ownPlaces = places.filter(isOfIndex);
  const all = comparatorsOf(ownRows, ownPlaces, set.scale);
  const blocks = chosenOf(all, (each) => each, comparison).map((each) => blockOf(each, each, 'published', comparison));
  const own = [...ownRows, ...ownPlaces]
    .filter(isOwn)
    .flatMap((each): OwnPlace[] => (each.rank === undefined ? [] : [{ ...each, rank: each.rank }]))
    .sort((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? -1 : 1));
  const families = [...new Set([...rows, ...places].flatMap(({ family }) => family ?? []))];
  return { blocks, own, otherFamilies: all.length === 0 ? families : [] };
}

function scoredBlocks(ranked: readonly RankBlock[], asOf: IsoDate, comparison: Comparison): ComparedBlock[] {
  const tell = toldInRanking(comparison.set);
  const { commune } = comparison.input;
  const tables = ranked.map((each) => scoredTable(each, asOf, tell, commune));
  const alike = tables.filter(({ told }) => foldBlock(told.block) === foldBlock(commune.block));
  const chosen = chosenOf(tables, ({ told }) => told, comparison, alike);
  return chosen.map(({ told, open }) => blockOf(told, open, 'scored', comparison));
}

/** The block asked for; else those where the commune stands itself, else the likely ones, else all. */
function chosenOf<T>(
  tables: readonly T[],
  comparatorOf: (table: T) => Comparator,
  { block, input }: Comparison,
  likely: readonly T[] = [],
): readonly T[] {
  if (block !== undefined) {
    return tables.filter((each) => foldBlock(comparatorOf(each).block) === foldBlock(block));
  }
  const named = tables.filter((each) => standsIn(comparatorOf(each), input.commune));
  return [named, likely].find((each) => each.length > 0) ?? tables;
}

/** @param open the same table with what may still turn out of others. */
function blockOf(
  comparator: Comparator,
  open: Comparator,
  basis: ComparedBlock['basis'],
  { set, score, input }: Comparison,
): ComparedBlock {
  const { commune, asOf } = input;
  const { count } = comparator;
  const tell = toldInRanking(set);
  const index = tell(score.total.index);
  const { low, high } = indexRange(score);
  return {
    ...{ comparator, basis },
    now: projectPlace(comparator, { low: index, high: index }, commune.name),
    range: projectPlace(open, { low: tell(low), high: tell(high) }, commune.name),
    printed: comparator.places.filter((each) => each.name !== undefined && each.low.equals(each.high)).length,
    breaks:
      comparator.asOf === undefined
        ? []
        : scaleBreaks(rankingOf(set), { asOf: comparator.asOf, count }, { asOf, count }),
  };
}
