import { inject, injectable } from 'inversify';
import type { Assessment } from '../../domain/assessment.js';
import type { Issue } from '../../domain/issue.js';
import type { ComparatorFile } from '../../domain/records/comparator-file.js';
import type { MonthVersion } from '../../domain/records/month.js';
import { resultDifferences, type SetDifference } from '../../domain/records/version-difference.js';
import { CompareCase, type ComparedSet } from '../compare-case.js';
import { Workspaces } from '../ports/workspaces.js';
import type { ScoredCase } from '../score-case.js';
import { closedResult } from './closed-result.js';
import { type Actor, Desk } from './desk.js';
import { findCommune, findMonth } from './find.js';
import { type MonthReference, SeeScore } from './see-score.js';

/** Where a month stands: beside each table that the commune keeps, and beside its own last locked month. */
export interface SeenStanding {
  readonly scored: ScoredCase;
  readonly tables: readonly ComparedTable[];
  /** The last locked version of an earlier month; absent: none. */
  readonly earlier?: MonthVersion;
  /** What changed since then, set by set. */
  readonly changes: readonly SetDifference[];
}

export interface ComparedTable {
  readonly file: ComparatorFile;
  readonly sets: ReadonlyMap<string, ComparedSet>;
  readonly issues: readonly Issue[];
}

/** Xếp hạng dự kiến. */
@injectable()
export class SeeStanding {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(SeeScore) private readonly scoring: SeeScore,
    @inject(CompareCase) private readonly comparing: CompareCase,
  ) {}

  /** @throws Refused */
  async run(folder: string, actor: Actor, reference: MonthReference): Promise<SeenStanding> {
    const { commune } = reference;
    const deed = { action: 'read', commune } as const;
    const recorded = await this.desk.see(folder, actor, deed, async ({ records }) => {
      const { id } = await findCommune(folder, records, commune);
      const month = await findMonth(folder, records, id, reference.month);
      const versions: MonthVersion[] = [];
      for (const each of await records.months.list(id)) {
        if (each.id < month.id) versions.push(...(await records.months.versions(id, each.id)));
      }
      return { files: await records.comparators.list(id), earlier: versions.at(-1) };
    });
    const { files } = await this.workspaces.open(folder);
    const scored = await this.scoring.run(folder, actor, reference);
    const tables: ComparedTable[] = [];
    for (const file of recorded.files) {
      const against = `${folder}/${files.pathOf(file.sha256, file.type)}`;
      const { sets, issues } = await this.comparing.compare(scored, against);
      tables.push({ file, sets, issues });
    }
    const { earlier } = recorded;
    return {
      ...{ scored, tables, changes: changesSince(earlier, scored.assessments) },
      ...(earlier !== undefined && { earlier }),
    };
  }
}

function changesSince(earlier: MonthVersion | undefined, now: readonly Assessment[]): SetDifference[] {
  return earlier === undefined ? [] : resultDifferences(earlier.results, now.map(closedResult));
}
