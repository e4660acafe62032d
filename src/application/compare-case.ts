import { inject, injectable } from 'inversify';
import { type CriteriaSet, rankingOf } from '../domain/criteria-set.js';
import { indexRange } from '../domain/engine/range.js';
import { type Issue, sortIssues } from '../domain/issue.js';
import { foldWords } from '../domain/names.js';
import type { PublishedPlace, PublishedRow } from '../domain/ranking.js';
import type { SetScore } from '../domain/score.js';
import {
  type Comparator,
  comparatorsOf,
  foldCommune,
  type ProjectedPlace,
  projectPlace,
} from '../domain/standing/comparator.js';
import { type ScaleBreak, scaleBreaks } from '../domain/standing/movement.js';
import { UnitsSource } from './ports/units-source.js';
import { ScoreCase, type ScoreCaseRequest, type ScoredCase } from './score-case.js';

export interface CompareCaseRequest extends ScoreCaseRequest {
  /** The published table. */
  readonly against: string;
  /** Only this block of the table; absent: the commune's own, as far as it can be told. */
  readonly block?: string;
}

/** One commune beside one published block: always an estimate, and against what. */
export interface ComparedBlock {
  readonly comparator: Comparator;
  /** With what is known today, and with what may still turn out. */
  readonly now: ProjectedPlace;
  readonly range: ProjectedPlace;
  /** How many of the block's totals were printed. */
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

/** So một xã với một bảng đã công bố. */
@injectable()
export class CompareCase {
  constructor(
    @inject(ScoreCase) private readonly scoring: ScoreCase,
    @inject(UnitsSource) private readonly units: UnitsSource,
  ) {}

  async run({ against, block, ...request }: CompareCaseRequest): Promise<ComparedCase> {
    const scored = await this.scoring.run(request);
    if (scored.definitions === undefined) return { scored, sets: new Map(), issues: scored.issues };
    const table = await this.units.read(against, scored.definitions);
    const issues = sortIssues([...scored.issues, ...table.issues]);
    if (table.value?.kind !== 'published') return { scored, sets: new Map(), issues };
    const { rows, places = [] } = table.value;
    const sets = scored.assessments.flatMap(({ set: { id }, score, input }) => {
      const set = scored.definitions?.sets.get(id)?.set;
      return set === undefined ? [] : [[id, compareSet({ set, score, input, rows, places, block })] as const];
    });
    const blocks = [...new Set([...rows, ...places].map((each) => each.block))];
    const isThere = block === undefined || blocks.some((each) => foldWords(each) === foldWords(block));
    return { scored, sets: new Map(sets), issues, ...(!isThere && { blocksInstead: blocks }) };
  }
}

interface Comparison {
  readonly set: CriteriaSet;
  readonly score: SetScore;
  readonly input: ScoredCase['assessments'][number]['input'];
  readonly rows: readonly PublishedRow[];
  readonly places: readonly PublishedPlace[];
  readonly block: string | undefined;
}

function compareSet({ set, score, input, rows, places, block }: Comparison): ComparedSet {
  const ranking = rankingOf(set);
  const { commune, asOf } = input;
  const isOfIndex = ({ family }: PublishedPlace | PublishedRow): boolean =>
    family !== undefined && foldWords(family) === foldWords(ranking.family);
  const isOwn = ({ name, code }: PublishedPlace | PublishedRow): boolean =>
    code === commune.id || foldCommune(name) === foldCommune(commune.name);
  const ownRows = rows.filter(isOfIndex);
  const ownPlaces = places.filter(isOfIndex);
  const all = comparatorsOf(ownRows, ownPlaces, set.scale);
  const wanted = (each: Comparator): boolean => {
    if (block !== undefined) return foldWords(each.block) === foldWords(block);
    return each.places.some(({ name }) => name !== undefined && foldCommune(name) === foldCommune(commune.name));
  };
  const named = all.filter(wanted);
  const chosen = named.length > 0 || block !== undefined ? named : all;
  const { index } = score.total;
  const blocks = chosen.map((comparator): ComparedBlock => {
    const { count } = comparator;
    return {
      comparator,
      now: projectPlace(comparator, { low: index, high: index }, commune.name),
      range: projectPlace(comparator, indexRange(score), commune.name),
      printed: comparator.places.filter(({ low, high, name }) => name !== undefined && low.equals(high)).length,
      breaks:
        comparator.asOf === undefined ? [] : scaleBreaks(ranking, { asOf: comparator.asOf, count }, { asOf, count }),
    };
  });
  const own = [...ownRows, ...ownPlaces]
    .filter(isOwn)
    .flatMap((each): OwnPlace[] => (each.rank === undefined ? [] : [{ ...each, rank: each.rank }]))
    .sort((a, b) => ((a.asOf ?? '') < (b.asOf ?? '') ? -1 : 1));
  const families = [...new Set([...rows, ...places].flatMap(({ family }) => family ?? []))];
  return { blocks, own, otherFamilies: all.length === 0 ? families : [] };
}
