import { inject, injectable } from 'inversify';
import { findingsInOrder, isOpen } from '../../domain/finding.js';
import { withoutMarks } from '../../domain/names.js';
import { type Reminder, reminderPart } from '../../domain/reminder.js';
import { ReminderWriter } from '../ports/reminder-writer.js';
import { scoredSets } from '../scored-set.js';
import { type Actor, Desk } from './desk.js';
import { findCommune, findMonth, noSuch } from './find.js';
import { type MonthReference, SeeScore } from './see-score.js';

export interface ReminderFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Nhắc việc: what each department still owes in a month, for who may read it. */
@injectable()
export class SeeReminders {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(SeeScore) private readonly scoring: SeeScore,
    @inject(ReminderWriter) private readonly writer: ReminderWriter,
  ) {}

  /** Of every department with something to do, in the office's own order. @throws Refused */
  async all(folder: string, actor: Actor, reference: MonthReference): Promise<readonly Reminder[]> {
    const sets = scoredSets(await this.scoring.run(folder, actor, reference));
    return this.desk.see(folder, actor, { action: 'read', commune: reference.commune }, async ({ records, today }) => {
      const commune = await findCommune(folder, records, reference.commune);
      const month = await findMonth(folder, records, commune.id, reference.month);
      const input = sets[0]?.assessment.input;
      const asOf = input?.asOf ?? today;
      const open = findingsInOrder((input?.findings ?? []).filter(isOpen), asOf);
      const heads = await records.people.heads(commune.id, today);
      const departments = await records.communes.departments(commune.id, today);
      const reminders = departments.map((department): Reminder => {
        const isOwn = (each: { readonly department: string }) => each.department === department.id;
        const parts = sets.flatMap(({ set, assessment }) => reminderPart(set, assessment.missing.filter(isOwn)) ?? []);
        const findings = open.filter(isOwn);
        return { commune, month: month.id, asOf, department, heads: heads.get(department.id) ?? [], parts, findings };
      });
      return reminders.filter(({ parts, findings }) => parts.length + findings.length > 0);
    });
  }

  /** @throws Refused when the department has nothing to be reminded of, or is none of the commune. */
  async of(folder: string, actor: Actor, reference: MonthReference, department: string): Promise<Reminder> {
    const all = await this.all(folder, actor, reference);
    const found = all.find((each) => each.department.id === department);
    const known = all.map((each) => each.department.id);
    if (found === undefined) throw noSuch(folder, 'department', department, known);
    return found;
  }

  /** @param department absent: of all departments, each on a sheet of its own. @throws Refused */
  async file(folder: string, actor: Actor, reference: MonthReference, department?: string): Promise<ReminderFile> {
    const reminders =
      department === undefined
        ? await this.all(folder, actor, reference)
        : [await this.of(folder, actor, reference, department)];
    const [only, ...others] = reminders;
    const whose = only === undefined || others.length > 0 ? 'cac-don-vi' : plainName(only.department.name);
    return { name: `nhac-viec_${reference.month}_${whose}.docx`, bytes: await this.writer.write(reminders) };
  }
}

/** `phong-kinh-te`: for the name of a file. */
function plainName(name: string): string {
  return withoutMarks(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
