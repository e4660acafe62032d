import { inject, injectable, optional } from 'inversify';
import { issue } from '../../domain/issue.js';
import type { AuditEntry } from '../../domain/records/audit.js';
import type { Month } from '../../domain/records/month.js';
import type { Account } from '../../domain/records/people.js';
import { Mailer, type OwedDocument, type Reminder } from '../ports/mailer.js';
import { Refused } from '../refused.js';
import { ScoreCase } from '../score-case.js';
import { scoredSets } from '../scored-set.js';
import { type Actor, Desk } from './desk.js';
import { findCommune, findOpenMonth } from './find.js';
import type { MonthReference } from './see-score.js';

/** What a department would be reminded of, and who would get the letter. */
export interface ReminderOf {
  readonly reminder: Reminder;
  /** People of the department with an address of mail; nobody: no letter can be sent. */
  readonly people: readonly Account[];
}

export interface SeenReminders {
  readonly month: Month;
  /** Departments that owe something, those that owe most first. */
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
    @inject(ScoreCase) private readonly scoring: ScoreCase,
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
      const commune = await findCommune(folder, records, id);
      const month = await findOpenMonth(folder, records, id, wanted);
      const query = { actions: ['reminders_sent'], text: month.id } as const;
      const [last] = await records.audit.piece(id, query, { most: 1 });
      return { commune, month, last, people: await records.people.inDepartments(id, today) };
    });
    const { commune, month, last, people } = read;
    const reminders = [...(await this.#owed(folder, month))].map(([department, { name, owed }]) => ({
      reminder: { commune, month: month.id, department: name, owed: owed.sort(byDue) },
      people: people.get(department) ?? [],
    }));
    reminders.sort((a, b) => b.reminder.owed.length - a.reminder.owed.length);
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
        .map(({ reminder }) => reminder.department);
      await note({ action: 'reminders_sent', subject: month.id, after: `${sent} thư: ${departments.join(', ')}` });
    });
    return { sent, failed };
  }

  /** By the department that owes them, over all sets of the month. */
  async #owed(folder: string, { commune, id }: Month) {
    const found = new Map<string, { readonly name: string; readonly owed: OwedDocument[] }>();
    for (const { assessment, set } of scoredSets(await this.scoring.run({ folder, commune, month: id }))) {
      for (const { department, status, daysLeft } of assessment.missing) {
        const { requirement, label, due } = status.slot;
        const known = assessment.input.departments.find((each) => each.id === department);
        const name = known?.name ?? set.roles.get(department) ?? department;
        const of = found.get(department) ?? { name, owed: [] };
        of.owed.push({ title: requirement.title, slot: label, due, daysLeft, state: status.state });
        found.set(department, of);
      }
    }
    return found;
  }
}

function byDue(a: OwedDocument, b: OwedDocument): number {
  return a.daysLeft - b.daysLeft;
}
