import { inject, injectable } from 'inversify';
import type { Month, MonthVersion } from '../../domain/records/month.js';
import type { ReopenRequest } from '../../domain/records/reopen-request.js';
import type { SignedDocument } from '../../domain/records/signed-document.js';
import { resultDifferences, type SetDifference } from '../../domain/records/version-difference.js';
import { DomainJson } from '../ports/domain-json.js';
import { ScoreCase } from '../score-case.js';
import { type ScoredSet, scoredSets } from '../scored-set.js';
import { closedResult } from './closed-result.js';
import { type Actor, Desk } from './desk.js';
import { findMonth } from './find.js';
import { type OpenMatters, openMatters } from './open-matters.js';
import { dataCode, signedCodes } from './score-month.js';

/** What changed from one locked version to the next. */
export interface VersionChange {
  readonly from: MonthVersion;
  readonly to: MonthVersion;
  readonly sets: readonly SetDifference[];
}

export interface SeenClosing {
  readonly month: Month;
  readonly sets: readonly ScoredSet[];
  /** Whether the points are still those that were handed over: only these can be locked. */
  readonly isAsSigned: boolean;
  /** Data codes under which it was handed over, by set. */
  readonly signedCodes: ReadonlyMap<string, string>;
  readonly open: OpenMatters;
  /** Locked versions, the first one first. */
  readonly versions: readonly MonthVersion[];
  readonly changes: readonly VersionChange[];
  /** What the month would change now against the version locked last; none before the first one. */
  readonly pending: readonly SetDifference[];
  readonly requests: readonly ReopenRequest[];
  readonly signed: readonly SignedDocument[];
}

/** Khóa, mở lại: where the month stands, what is open, what was locked and how the versions differ. */
@injectable()
export class SeeClosing {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(ScoreCase) private readonly scoring: ScoreCase,
    @inject(DomainJson) private readonly json: DomainJson,
  ) {}

  /** @throws Refused */
  async run(folder: string, actor: Actor, commune: string, id: string): Promise<SeenClosing> {
    const read = await this.desk.see(folder, actor, { action: 'read', commune }, async ({ records }) => {
      const month = await findMonth(folder, records, commune, id);
      return {
        month,
        items: await records.evidence.inMonth(commune, month.id),
        answers: await records.checkAnswers.inMonth(commune, month.id),
        layers: await records.layers.inMonth(commune, month.id),
        versions: await records.months.versions(commune, month.id),
        requests: await records.reopenRequests.inMonth(commune, month.id),
        signed: await records.signed.inMonth(commune, month.id),
      };
    });
    const scored = await this.scoring.run({ folder, commune, month: id });
    const { month, versions, requests, signed } = read;
    return {
      ...{ month, versions, requests, signed, sets: scoredSets(scored) },
      isAsSigned: month.signed === dataCode(scored.assessments),
      signedCodes: signedCodes(month),
      pending: resultDifferences(versions.at(-1)?.results ?? [], scored.assessments.map(closedResult)),
      open: openMatters(scored, read, this.json),
      changes: changesIn(versions),
    };
  }
}

function changesIn(versions: readonly MonthVersion[]): VersionChange[] {
  return versions.slice(1).flatMap((to, index) => {
    const from = versions[index];
    return from === undefined ? [] : [{ from, to, sets: resultDifferences(from.results, to.results) }];
  });
}
