import { inject, injectable } from 'inversify';
import { type CriteriaSet, rankingOf } from '../../domain/criteria-set.js';
import { toldInRanking } from '../../domain/engine/rank.js';
import type { ComparatorFile } from '../../domain/records/comparator-file.js';
import { lastVersions } from '../../domain/records/history-grid.js';
import { lockedRange } from '../../domain/records/locked-range.js';
import type { MonthVersion } from '../../domain/records/month.js';
import { projectPlace } from '../../domain/standing/comparator.js';
import { type PlacedDay, type PlaceMoment, placeHistory } from '../../domain/standing/place-history.js';
import type { ComparedBlock, OwnPlace } from '../compare-case.js';
import { type ScoredSet, scoredSets } from '../scored-set.js';
import type { Actor } from './desk.js';
import { SeeMonths } from './see-months.js';
import type { MonthReference } from './see-score.js';
import { type SeenStanding, SeeStanding } from './see-standing.js';

/** A table in which a commune's points are given a place. */
export interface PlacingTable {
  /** Told apart by file and block. */
  readonly id: string;
  readonly file: ComparatorFile;
  readonly block: ComparedBlock;
}

/** Khoảng hạng theo thời gian of one index: published places, and what locked months would mean in one table. */
export interface PlaceHistory {
  readonly tables: readonly PlacingTable[];
  /** The one that the estimates are made in; absent: there is none with points. */
  readonly chosen?: PlacingTable;
  readonly moments: readonly PlaceMoment[];
}

export interface SeenPlaceHistory {
  readonly standing: SeenStanding;
  /** By set id. */
  readonly histories: ReadonlyMap<string, PlaceHistory>;
}

/** Hạng qua các tháng, for who may read them; nothing of it is a result. */
@injectable()
export class SeePlaceHistory {
  constructor(
    @inject(SeeMonths) private readonly months: SeeMonths,
    @inject(SeeStanding) private readonly standings: SeeStanding,
  ) {}

  /** @param table the table to estimate in; absent or unknown: the newest one. @throws Refused */
  async run(folder: string, actor: Actor, reference: MonthReference, table?: string): Promise<SeenPlaceHistory> {
    const { commune } = reference;
    const standing = await this.standings.run(folder, actor, reference);
    const months = (await this.months.run(folder, actor, commune)).filter(({ month }) => month.id <= reference.month);
    const versions = lastVersions(months.flatMap((each) => each.versions));
    const histories = scoredSets(standing.scored).map(
      (each) => [each.set.id, historyOf(each, standing, versions, table)] as const,
    );
    return { standing, histories: new Map(histories) };
  }
}

function historyOf(
  scored: ScoredSet,
  { tables: files }: SeenStanding,
  versions: readonly MonthVersion[],
  wanted: string | undefined,
): PlaceHistory {
  const { set, month } = scored;
  const compared = files.map(({ file, sets }) => ({ file, of: sets.get(set.id) }));
  const tables = compared
    .flatMap(({ file, of }) =>
      (of?.blocks ?? []).map((block, at) => ({ id: `${file.sha256.slice(0, 12)}-${at}`, file, block })),
    )
    .filter(({ block }) => block.printed > 0)
    .sort((a, b) => ((a.block.comparator.asOf ?? '') < (b.block.comparator.asOf ?? '') ? 1 : -1));
  const chosen = tables.find(({ id }) => id === wanted) ?? tables[0];
  const published = compared.flatMap(({ of }) => of?.own ?? []).flatMap(publishedDay);
  const locked = chosen === undefined ? [] : versions.flatMap((each) => lockedDay(each, set, scored, chosen.block));
  // A locked month is told by what was locked.
  const isOpen = chosen !== undefined && month?.state !== 'closed';
  const today = isOpen ? [todayOf(scored, chosen.block)] : [];
  return {
    ...{ tables, moments: placeHistory([...published, ...locked, ...today], rankingOf(set)) },
    ...(chosen !== undefined && { chosen }),
  };
}

/** Without a day a place stands nowhere in time; without a size it is only known how many are before it. */
function publishedDay({ asOf, rank, size }: OwnPlace): PlacedDay[] {
  if (asOf === undefined || size === undefined) return [];
  return [{ asOf, basis: 'published', place: { best: rank, worst: rank, count: size } }];
}

function lockedDay(
  { month, asOf, results }: MonthVersion,
  set: CriteriaSet,
  { assessment }: ScoredSet,
  { comparator }: ComparedBlock,
): PlacedDay[] {
  const result = results.find((each) => each.set === set.id);
  const range = result && lockedRange(result, set);
  if (result === undefined || range === undefined) return [];
  const tell = toldInRanking(set);
  const told = { low: tell(range.low), high: tell(range.high) };
  const place = projectPlace(comparator, told, assessment.input.commune.name);
  return [{ asOf, basis: 'locked', month, place, version: result.version }];
}

function todayOf({ assessment, month }: ScoredSet, { range }: ComparedBlock): PlacedDay {
  const { asOf } = assessment.input;
  const version = assessment.set.version;
  return { asOf, basis: 'today', place: range, version, ...(month !== undefined && { month: month.id }) };
}
