import { inject, injectable, multiInject } from 'inversify';
import type { IsoDate } from '../domain/calendar.js';
import { lastDayOfMonth, yearOf } from '../domain/calendar.js';
import { leavesOf, walk } from '../domain/criteria-set.js';
import type { Definitions, LoadedSet } from '../domain/definitions.js';
import { EvaluatorTable } from '../domain/engine/evaluator.js';
import { rankBlocks } from '../domain/engine/rank.js';
import { type PublishedRankRow, rankPublished } from '../domain/engine/rank-published.js';
import { scoreCohort } from '../domain/engine/score-cohort.js';
import { type Issue, issue, sortIssues } from '../domain/issue.js';
import { text } from '../domain/message.js';
import type { RankBlock, RankInput } from '../domain/ranking.js';
import { Clock } from './ports/clock.js';
import { DefinitionsSource } from './ports/definitions-source.js';
import { RuleEvaluators } from './ports/rule-evaluators.js';
import { UnitsSource } from './ports/units-source.js';

export interface RankUnitsRequest {
  readonly file: string;
  /** Absent: the only set whose metrics the file's figures belong to. */
  readonly set?: string;
}

export type RankedUnits =
  | {
      readonly kind: 'units';
      readonly set: LoadedSet;
      readonly blocks: readonly RankBlock[];
      /** The newest as-of date among the figures. */
      readonly asOf: IsoDate;
      readonly issues: readonly Issue[];
    }
  | {
      readonly kind: 'published';
      readonly blocks: readonly { readonly block: string; readonly rows: readonly PublishedRankRow[] }[];
      readonly issues: readonly Issue[];
    }
  | { readonly kind: 'unreadable'; readonly issues: readonly Issue[] };

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
    if (table.value.kind === 'published') return { kind: 'published', blocks: rankPublished(table.value.rows), issues };
    const { units } = table.value;
    if (units.length === 0) return { kind: 'unreadable', issues };
    const set = chooseSet(loaded.value, request.set, units);
    if (set === undefined) {
      const unknown = issue('K001', { file: request.file }, { set: text(request.set ?? '') });
      return { kind: 'unreadable', issues: [...issues, unknown] };
    }
    return { kind: 'units', ...this.#rank(set, loaded.value, units), issues };
  }

  #rank(
    set: LoadedSet,
    definitions: Definitions,
    units: readonly RankInput[],
  ): {
    set: LoadedSet;
    blocks: RankBlock[];
    asOf: IsoDate;
  } {
    const asOf = newestFigure(units) ?? this.clock.today();
    const year = yearOf(asOf);
    const period = { from: lastDayOfMonth(year, 1).replace(/\d\d$/, '01') as IsoDate, to: lastDayOfMonth(year, 12) };
    const scored = scoreCohort(set.set, definitions, new EvaluatorTable(this.evaluators), { asOf, period }, units);
    return { set, blocks: rankBlocks(scored), asOf };
  }
}

/** The set named, or the one that reads most of the metrics the file holds. */
function chooseSet(
  definitions: Definitions,
  named: string | undefined,
  units: readonly RankInput[],
): LoadedSet | undefined {
  if (named !== undefined) return definitions.sets.get(named);
  const given = new Set(units.flatMap((unit) => [...unit.facts.keys()]));
  return [...definitions.sets.values()]
    .map((loaded) => ({ loaded, read: metricsRead(loaded).filter((metric) => given.has(metric)).length }))
    .sort((a, b) => b.read / metricsRead(b.loaded).length - a.read / metricsRead(a.loaded).length)[0]?.loaded;
}

function metricsRead({ set }: LoadedSet): string[] {
  const leaves = leavesOf(set.areas);
  const standIns = set.areas.flatMap((area) => [...walk(area)]).flatMap((node) => node.standIn ?? []);
  return [...leaves, ...standIns].flatMap((leaf) => Object.values(leaf.scoring.with));
}

function newestFigure(units: readonly RankInput[]): IsoDate | undefined {
  let newest: IsoDate | undefined;
  for (const unit of units) {
    for (const fact of unit.facts.values()) if (newest === undefined || fact.asOf > newest) newest = fact.asOf;
  }
  return newest;
}
