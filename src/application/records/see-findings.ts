import { inject, injectable } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { Heads } from '../../domain/commune.js';
import { daysLeftOf, type Finding, findingsInOrder } from '../../domain/finding.js';
import type { ScoredCase } from '../score-case.js';
import { type Actor, Desk } from './desk.js';
import { findMonth } from './find.js';
import { takesReports } from './report-finding.js';
import { type MonthReference, SeeScore } from './see-score.js';

export interface SeenFinding {
  readonly finding: Finding;
  /** Absent: without a last day, or done. */
  readonly daysLeft?: number;
  /** Whether this person may report on it now. */
  readonly mayReport: boolean;
}

export interface SeenFindings {
  /** What is overdue first. */
  readonly findings: readonly SeenFinding[];
  readonly scored: ScoredCase;
  /** The day on which they are overdue or not. */
  readonly asOf: IsoDate;
  readonly heads: Heads;
}

/** Tồn tại, khắc phục: as they stand now; of a locked month as they stood when it was locked. */
@injectable()
export class SeeFindings {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(SeeScore) private readonly scoring: SeeScore,
  ) {}

  /** @throws Refused */
  async run(folder: string, actor: Actor, reference: MonthReference): Promise<SeenFindings> {
    const { commune } = reference;
    const scored = await this.scoring.run(folder, actor, reference);
    return this.desk.see(folder, actor, { action: 'read', commune }, async ({ records, today, may }) => {
      const month = await findMonth(folder, records, commune, reference.month);
      const input = scored.assessments[0]?.input;
      const asOf = input?.asOf ?? today;
      const found = input?.findings ?? (await records.findings.list(commune));
      const findings = findingsInOrder(found, asOf).map((finding): SeenFinding => {
        const daysLeft = daysLeftOf(finding, asOf);
        const deed = { action: 'submit_evidence', commune, department: finding.department } as const;
        return { finding, mayReport: takesReports(month) && may(deed), ...(daysLeft !== undefined && { daysLeft }) };
      });
      return { findings, scored, asOf, heads: await records.people.heads(commune, today) };
    });
  }
}
