import { dayOfYear, type IsoDate, yearOf } from '../domain/calendar.js';
import { type CriteriaSet, scoredNodes } from '../domain/criteria-set.js';
import type { Definitions, LoadedSet } from '../domain/definitions.js';
import { type AnyRuleEvaluator, EvaluatorTable } from '../domain/engine/evaluator.js';
import { rankBlocks, toldInRanking } from '../domain/engine/rank.js';
import { type ScoredUnit, scoreCohort } from '../domain/engine/score-cohort.js';
import { type Issue, issue } from '../domain/issue.js';
import { date, text } from '../domain/message.js';
import { Exact } from '../domain/number.js';
import type { RankBlock, RankInput } from '../domain/ranking.js';

/** Chấm nhiều xã từ một bảng số liệu, on the year up to the newest figure among them. */
export function scoreUnits(
  set: CriteriaSet,
  definitions: Definitions,
  evaluators: readonly AnyRuleEvaluator[],
  today: IsoDate,
  units: readonly RankInput[],
): { readonly scored: readonly ScoredUnit[]; readonly asOf: IsoDate } {
  const asOf = newestFigure(units, today) ?? today;
  const year = yearOf(asOf);
  const period = { from: dayOfYear(year, 1, 1), to: dayOfYear(year, 12, 31) };
  return { scored: scoreCohort(set, definitions, new EvaluatorTable(evaluators), { asOf, period }, units), asOf };
}

/** One set's ranking of many communes. */
export interface RankedSet {
  readonly set: LoadedSet;
  readonly blocks: readonly RankBlock[];
  /** The newest as-of date among the figures. */
  readonly asOf: IsoDate;
}

/** Xếp hạng từ một bảng số liệu. */
export function rankScored(
  set: LoadedSet,
  definitions: Definitions,
  evaluators: readonly AnyRuleEvaluator[],
  today: IsoDate,
  units: readonly RankInput[],
): RankedSet {
  const { scored, asOf } = scoreUnits(set.set, definitions, evaluators, today, units);
  return { set, blocks: rankBlocks(scored, toldInRanking(set.set)), asOf };
}

/** The set named; without a name, the one of whose metrics the file holds the largest part. */
export function chooseSet(
  definitions: Definitions,
  named: string | undefined,
  units: readonly RankInput[],
): LoadedSet | undefined {
  if (named !== undefined) return definitions.sets.get(named);
  const given = new Set(units.flatMap((unit) => [...unit.facts.keys()]));
  const shares = [...definitions.sets.values()].flatMap((loaded) => {
    const read = metricsRead(loaded);
    const held = read.filter((metric) => given.has(metric)).length;
    return held === 0 ? [] : [{ loaded, share: Exact.of(held, read.length) }];
  });
  return shares.sort((a, b) => b.share.compare(a.share))[0]?.loaded;
}

/** Points by rules that were not in force then would all be zero. */
export function notInForce(set: CriteriaSet, asOf: IsoDate, file: string): Issue | undefined {
  if (set.validFrom <= asOf && (set.validTo === undefined || asOf <= set.validTo)) return undefined;
  const to = set.validTo === undefined ? {} : { to: date(set.validTo) };
  return issue('K005', { file }, { set: text(set.id), from: date(set.validFrom), ...to, date: date(asOf) });
}

function metricsRead({ set }: LoadedSet): string[] {
  return scoredNodes(set).flatMap(({ scoring }) => Object.values(scoring.with));
}

/** A day that has not come yet is a slip of the pen, and must not decide the date of a whole ranking. */
export function newestFigure(units: readonly RankInput[], today: IsoDate): IsoDate | undefined {
  let newest: IsoDate | undefined;
  for (const unit of units) {
    for (const { asOf } of unit.facts.values()) {
      if (asOf <= today && (newest === undefined || asOf > newest)) newest = asOf;
    }
  }
  return newest;
}
