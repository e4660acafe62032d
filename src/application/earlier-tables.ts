import { inject, injectable, multiInject } from 'inversify';
import type { Definitions, LoadedSet } from '../domain/definitions.js';
import type { Issue } from '../domain/issue.js';
import { type MovedSince, movedSince, publishedTable, type RankedTable, rankedTable } from './earlier-table.js';
import { Clock } from './ports/clock.js';
import { RuleEvaluators } from './ports/rule-evaluators.js';
import { UnitsSource } from './ports/units-source.js';
import { chooseSet, notInForce, rankScored } from './score-units.js';

/** Bảng của lần trước, published or of figures, from which every unit's movement is told. */
@injectable()
export class EarlierTables {
  constructor(
    @inject(UnitsSource) private readonly units: UnitsSource,
    @inject(Clock) private readonly clock: Clock,
    @multiInject(RuleEvaluators) private readonly evaluators: RuleEvaluators,
  ) {}

  /** @param set by which figures are scored; absent: by the one they belong to. */
  async movedSince(
    file: string | undefined,
    later: RankedTable,
    definitions: Definitions,
    set?: LoadedSet,
  ): Promise<{ readonly movement?: MovedSince; readonly issues: readonly Issue[] }> {
    if (file === undefined) return { issues: [] };
    const { value: table, issues } = await this.units.read(file, definitions);
    if (table === undefined) return { issues };
    if (table.kind === 'published') {
      return { movement: movedSince(later, publishedTable(table, later.families), definitions), issues };
    }
    const by = set ?? chooseSet(definitions, undefined, table.units);
    if (by === undefined || table.units.length === 0) return { issues };
    const earlier = rankScored(by, definitions, this.evaluators, this.clock.today(), table.units);
    const outside = notInForce(by.set, earlier.asOf, file);
    if (outside !== undefined) return { issues: [...issues, outside] };
    return { movement: movedSince(later, rankedTable(earlier), definitions), issues };
  }
}
