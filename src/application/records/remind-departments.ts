import { inject, injectable, optional } from 'inversify';
import { issue } from '../../domain/issue.js';
import type { AuditEntry } from '../../domain/records/audit.js';
import type { Month } from '../../domain/records/month.js';
import type { Account } from '../../domain/records/people.js';
import type { Reminder } from '../../domain/reminder.js';
import { Mailer } from '../ports/mailer.js';
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
      return { month, last, people: await records.people.inDepartments(id, today) };
    });
    const { month, last, people } = read;
    const reminders = (await this.sheets.all(folder, actor, { commune: id, month: month.id })).map((reminder) => ({
      ...{ reminder, people: people.get(reminder.department.id) ?? [] },
    }));
    return { month, reminders, ...(last !== undefined && { last }) };
  }

  /** @throws Refused as {@link see}, and when the mail server took no letter at all */
  async send(folder: string, actor: Actor, reference: MonthReference): Promise<SentReminders> {
    const { month, reminders } = await this.see(folder, actor, reference);
    const letters = reminders.flatMap(({ reminder, people }) =>
      people.flatMap(({ email }) => (email === undefined ? [] : [{ to: email, reminder }])),
    );
    if (this.mailer === undefined) throw new Refused(issue('A013', { file: folder }));
    const failed = await this.mailer.remind(letters);
    const sent = letters.length - failed.length;
    if (sent === 0 && letters.length > 0) throw new Refused(issue('A013', { file: folder }));
    const deed = { action: 'send_reminders', commune: month.commune } as const;
    await this.desk.act(folder, actor, deed, async ({ note }) => {
      const departments = reminders
        .filter(({ people }) => people.length > 0)
        .map(({ reminder }) => reminder.department.name);
      await note({ action: 'reminders_sent', subject: month.id, after: `letters ${sent}: ${departments.join(', ')}` });
    });
    return { sent, failed };
  }
}
