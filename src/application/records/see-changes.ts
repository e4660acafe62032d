import { inject, injectable } from 'inversify';
import type { Assessment } from '../../domain/assessment.js';
import type { MonthVersion } from '../../domain/records/month.js';
import { resultDifferences, type SetDifference } from '../../domain/records/version-difference.js';
import { closedResult } from './closed-result.js';
import { type Actor, Desk } from './desk.js';
import { findMonth } from './find.js';
import type { MonthReference } from './see-score.js';
import type { SeenRecords } from './seen-records.js';

/** Thay đổi của một bộ tiêu chí since the last locked version before. */
export interface SeenChange {
  readonly since: MonthVersion;
  readonly difference: SetDifference;
  /** Criteria that had no figure then: their points were unknown, not zero. */
  readonly unknownThen: ReadonlySet<string>;
  /** Scored by another version of the criteria then: not on one scale. */
  readonly breaks: boolean;
}

/**
 * What moved since a month was last locked: against the version before of this month where it was reopened, otherwise
 * against the last version of an earlier month that had figures of that set.
 */
@injectable()
export class SeeChanges {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  /** By set id; a set that was never locked before has no entry. @throws Refused */
  async run(
    folder: string,
    actor: Actor,
    { commune, month }: MonthReference,
    assessments: readonly Assessment[],
  ): Promise<ReadonlyMap<string, SeenChange>> {
    return this.desk.see(folder, actor, { action: 'read', commune }, async ({ records }) => {
      const { id, version } = await findMonth(folder, records, commune, month);
      const own = (await records.months.versions(commune, id)).filter((each) => each.version < version);
      const changes = new Map<string, SeenChange>();
      const left = new Set(assessments);
      for await (const since of newestFirst(records, commune, id, own)) {
        for (const assessment of left) {
          const change = changeOf(assessment, since);
          if (change === undefined) continue;
          changes.set(assessment.set.id, change);
          left.delete(assessment);
        }
        if (left.size === 0) break;
      }
      return changes;
    });
  }
}

/** Read only as far back as they are wanted. */
async function* newestFirst(
  records: SeenRecords,
  commune: string,
  month: string,
  own: readonly MonthVersion[],
): AsyncGenerator<MonthVersion> {
  const last = own.at(-1);
  if (last !== undefined) yield last;
  const earlier = (await records.months.list(commune)).filter(({ id }) => id < month);
  for (const { id } of earlier.reverse()) {
    const before = (await records.months.versions(commune, id)).at(-1);
    if (before !== undefined) yield before;
  }
}

function changeOf(assessment: Assessment, since: MonthVersion): SeenChange | undefined {
  // A month without any figure of the set has no points to set beside: they were unknown, not zero.
  const before = since.results.find(({ set, reported }) => set === assessment.set.id && reported > 0);
  const [difference] = before === undefined ? [] : resultDifferences([before], [closedResult(assessment)]);
  if (before === undefined || difference === undefined) return undefined;
  return {
    ...{ since, difference },
    unknownThen: new Set(before.unknown),
    breaks: before.version !== assessment.set.version,
  };
}
