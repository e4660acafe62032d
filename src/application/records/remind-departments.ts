import { inject, injectable, optional } from 'inversify';
import { addDays } from '../../domain/calendar.js';
import { issue } from '../../domain/issue.js';
import { moment } from '../../domain/message.js';
import type { AuditEntry } from '../../domain/records/audit.js';
import { dayOf } from '../../domain/records/instant.js';
import type { Month } from '../../domain/records/month.js';
import type { Account } from '../../domain/records/people.js';
import { isSoonAfter, type ReminderRound, repeats, roundText } from '../../domain/records/reminder-round.js';
import type { Reminder } from '../../domain/reminder.js';
import { Clock } from '../ports/clock.js';
import { Mailer } from '../ports/mailer.js';
import type { AuditRecords } from '../ports/records.js';
import { Refused } from '../refused.js';
import { type Actor, Desk } from './desk.js';
import { findOpenMonth } from './find.js';
import { SeeReminders } from './see-reminders.js';
import type { MonthReference } from './see-score.js';

/** What a department would be reminded of, and who would get the letter. */
export interface ReminderOf {
  readonly reminder: Reminder;
  /** People of the department with an address of mail; nobody: no letter can be sent. */
  readonly people: readonly Account[];
}

export interface SeenReminders {
  readonly month: Month;
  /** Departments with something to do, in the office's own order. */
  readonly reminders: readonly ReminderOf[];
  /** When letters of this month went out last. */
  readonly last?: AuditEntry;
  /** Letters of this month that began to go out a moment ago. */
  readonly recent?: AuditEntry;
}

export interface SentReminders {
  readonly sent: number;
  /** Addresses that the mail server did not take. */
  readonly failed: readonly string[];
}

/** Gửi thư nhắc: each department gets the list of what it owes, at the addresses of its people. */
@injectable()
export class RemindDepartments {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(SeeReminders) private readonly sheets: SeeReminders,
    @inject(Clock) private readonly clock: Clock,
    @inject(Mailer) @optional() private readonly mailer?: Mailer,
  ) {}

  /** Whether this application is tied to a mail server. */
  get canSend(): boolean {
    return this.mailer !== undefined;
  }

  /** @throws Refused when the person may not send, or the month is not open */
  async see(folder: string, actor: Actor, { commune: id, month: wanted }: MonthReference): Promise<SeenReminders> {
    const deed = { action: 'send_reminders', commune: id } as const;
    const read = await this.desk.see(folder, actor, deed, async ({ records, today }) => {
      const month = await findOpenMonth(folder, records, id, wanted);
      const query = { actions: ['reminders_sent'], text: month.id } as const;
      const [last] = await records.audit.piece(id, query, { most: 1 });
      const recent = await this.#recent(records.audit, month);
      return { month, last, recent, people: await records.people.inDepartments(id, today) };
    });
    const { month, last, recent, people } = read;
    const reminders = (await this.sheets.all(folder, actor, { commune: id, month: month.id })).map((reminder) => ({
      ...{ reminder, people: people.get(reminder.department.id) ?? [] },
    }));
    return { month, reminders, ...(last !== undefined && { last }), ...(recent !== undefined && { recent }) };
  }

  /**
   * @param again sends also to whom letters went out a moment ago.
   * @throws Refused as {@link see}, after a second click, and when the mail server took no letter at all
   */
  async send(folder: string, actor: Actor, reference: MonthReference, again = false): Promise<SentReminders> {
    const { month, reminders } = await this.see(folder, actor, reference);
    const letters = reminders.flatMap(({ reminder, people }) =>
      people.flatMap(({ email }) => (email === undefined ? [] : [{ to: email, reminder }])),
    );
    if (this.mailer === undefined) throw new Refused(issue('A013', { file: folder }));
    const departments = reminders.filter(({ people }) => people.length > 0).map(({ reminder }) => reminder.department);
    await this.#begin(
      folder,
      actor,
      month,
      { version: month.version, departments: departments.map(({ id }) => id) },
      again,
    );
    const failed = await this.mailer.remind(letters);
    const sent = letters.length - failed.length;
    const isLost = sent === 0 && letters.length > 0;
    await this.desk.act(folder, actor, deedIn(month), async ({ note }) => {
      const names = departments.map(({ name }) => name);
      await note(
        isLost
          ? { action: 'reminders_failed', subject: month.id }
          : { action: 'reminders_sent', subject: month.id, after: `letters ${sent}: ${names.join(', ')}` },
      );
    });
    if (isLost) throw new Refused(issue('A013', { file: folder }));
    return { sent, failed };
  }

  /** The log says that letters go out before the first of them does, so that of two clicks only one sends. */
  async #begin(folder: string, actor: Actor, month: Month, round: ReminderRound, again: boolean): Promise<void> {
    await this.desk.act(folder, actor, deedIn(month), async ({ records, note }) => {
      const recent = again ? undefined : await this.#recent(records.audit, month);
      if (recent?.after !== undefined && repeats(recent.after, round)) {
        throw new Refused(issue('A015', { file: folder, path: '/again' }, { at: moment(recent.at) }));
      }
      await note({ action: 'reminders_begun', subject: month.id, after: roundText(round) });
    });
  }

  /** The last letters of the month, where they began to go out a moment ago and did not come to nothing. */
  async #recent(audit: Pick<AuditRecords, 'piece'>, { commune, id }: Month): Promise<AuditEntry | undefined> {
    const now = this.clock.now();
    const from = addDays(dayOf(now), -1);
    const query = { actions: ['reminders_begun', 'reminders_failed'], text: id, from } as const;
    const [last] = await audit.piece(commune, query, { most: 1 });
    return last?.action === 'reminders_begun' && isSoonAfter(last.at, now) ? last : undefined;
  }
}

function deedIn({ commune }: Month) {
  return { action: 'send_reminders', commune } as const;
}
