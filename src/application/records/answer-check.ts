import { inject, injectable } from 'inversify';
import { issue } from '../../domain/issue.js';
import { slot as asSlot, text } from '../../domain/message.js';
import type { CheckAnswer, CheckAnswerKind } from '../../domain/records/check-answer.js';
import { DomainJson } from '../ports/domain-json.js';
import { Refused } from '../refused.js';
import { type Actor, Desk } from './desk.js';
import { failedChecks } from './failed-checks.js';
import { findMonth } from './find.js';
import { ScoreMonth } from './score-month.js';
import { writtenNote } from './written-text.js';

export interface GivenAnswer {
  readonly commune: string;
  readonly month: string;
  /** Hash of the figures that the person looked at. */
  readonly digest: string;
  readonly kind: CheckAnswerKind;
  readonly reason: string;
}

/** Trả lời một kiểm tra không đạt: the department is asked again, or the figures are accepted with the reason. */
@injectable()
export class AnswerCheck {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(ScoreMonth) private readonly scoring: ScoreMonth,
    @inject(DomainJson) private readonly json: DomainJson,
  ) {}

  /** @throws Refused when the reason is missing, the month is locked, or the figures are no longer those looked at. */
  async run(
    folder: string,
    actor: Actor,
    { commune, month: id, digest, kind, ...given }: GivenAnswer,
  ): Promise<CheckAnswer> {
    const reason = writtenNote(given.reason);
    if (kind === 'accepted' && reason === undefined) {
      throw new Refused(issue('R021', { file: folder, path: '/reason' }, { what: text('reason') }));
    }
    const deed = { action: 'import_figures', commune } as const;
    const asked = await this.desk.see(folder, actor, deed, ({ records }) => findMonth(folder, records, commune, id));
    const found = failedChecks(await this.scoring.run(folder, asked), this.json).find((each) => each.digest === digest);
    if (found === undefined) throw new Refused(issue('R022', { file: folder }));
    return this.desk.act(folder, actor, deed, async ({ records, signature, note }) => {
      const month = await findMonth(folder, records, commune, id);
      if (month.state === 'closed') {
        const values = { what: asSlot(month.id), state: text(month.state), allowed: text('open, scoring') };
        throw new Refused(issue('R003', { file: folder }, values));
      }
      const check = found.failed.check.id;
      const { account: by, at } = signature;
      const answer = { commune, month: month.id, check, digest, kind, reason: reason ?? '', by, at };
      await records.checkAnswers.add(answer);
      const subject = `${month.id} ${check}`;
      await note({ action: 'check_answered', subject, after: kind, ...(reason !== undefined && { reason }) });
      return answer;
    });
  }
}
