import { inject, injectable } from 'inversify';
import type { Commune, Department } from '../../domain/commune.js';
import { issue } from '../../domain/issue.js';
import { date, text } from '../../domain/message.js';
import { foldUnitName, namesOf, nearDepartments } from '../../domain/names.js';
import { changesPast, courseOf, type Duty, dutiesOn } from '../../domain/records/duty.js';
import { isShortId } from '../../domain/records/short-id.js';
import { Refused } from '../refused.js';
import { type Actor, Desk } from './desk.js';
import { exists, findCommune, findDepartment, noSuch, unusableId } from './find.js';
import { rowTraces } from './row-traces.js';
import { writtenNote, writtenText } from './written-text.js';

/** Địa phương, đơn vị, tên gọi khác và phân công. */
@injectable()
export class ManageCommune {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  async add(folder: string, actor: Actor, wanted: Commune): Promise<void> {
    const { id, name, block, province } = wanted;
    const commune = {
      ...{ id, name: writtenText(folder, 'name', name), block: writtenText(folder, 'block', block) },
      ...(province !== undefined && { province: writtenText(folder, 'province', province) }),
    };
    await this.desk.act(folder, actor, { action: 'manage_people', commune: '' }, async ({ records, note }) => {
      const known = await records.communes.list();
      if (known.some(({ id }) => id === commune.id)) throw exists(folder, 'commune', text(commune.id));
      await records.communes.add(commune);
      await note({ action: 'commune_added', subject: commune.id, after: commune.name });
    });
  }

  /** @param isAnother the person has said that a name that is nearly another department's is no slip. */
  async addDepartment(
    folder: string,
    actor: Actor,
    commune: string,
    wanted: Pick<Department, 'id' | 'name' | 'aliases'>,
    isAnother = false,
  ): Promise<void> {
    if (!isShortId(wanted.id)) throw unusableId(folder, 'department', '/id', wanted.id);
    const department = {
      ...{ id: wanted.id, name: writtenText(folder, 'name', wanted.name) },
      aliases: wanted.aliases.map((alias) => writtenText(folder, 'alias', alias)),
    };
    const deed = { action: 'manage_departments', commune } as const;
    await this.desk.act(folder, actor, deed, async ({ records, note, today }) => {
      await findCommune(folder, records, commune);
      const known = await records.communes.departments(commune, today);
      if (known.some(({ id }) => id === department.id)) throw exists(folder, 'department', text(department.id));
      refuseTaken(folder, known, department.name);
      // Spellings that fold alike are one alias.
      const aliases = new Map(department.aliases.map((alias) => [foldUnitName(alias), alias]));
      for (const alias of aliases.values()) refuseTaken(folder, known, alias);
      if (!isAnother) for (const name of [department.name, ...aliases.values()]) refuseNear(folder, known, name);
      await records.communes.addDepartment(commune, department);
      for (const [folded, alias] of aliases) await records.communes.addAlias(commune, department.id, alias, folded);
      await note({ action: 'department_added', subject: department.id, after: department.name });
    });
  }

  /**
   * Another spelling that means the department: the one human word that a proposed name waits for.
   * @param isAnother as of {@link addDepartment}.
   */
  async addAlias(
    folder: string,
    actor: Actor,
    commune: string,
    department: string,
    written: string,
    isAnother = false,
  ): Promise<void> {
    const alias = writtenText(folder, 'alias', written);
    const deed = { action: 'manage_departments', commune } as const;
    await this.desk.act(folder, actor, deed, async ({ records, note, today }) => {
      const departments = await records.communes.departments(commune, today);
      const { id } = findDepartment(folder, departments, department);
      refuseTaken(folder, departments, alias);
      const others = departments.filter((each) => each.id !== id);
      if (!isAnother) refuseNear(folder, others, alias);
      await records.communes.addAlias(commune, id, alias, foldUnitName(alias));
      await note({ action: 'alias_added', subject: id, after: alias });
    });
  }

  /**
   * Tasks move between departments in mid-year: what was before the day stays with the one that had it. Who answered
   * for a day that is past is put right only with a reason.
   */
  async giveDuty(folder: string, actor: Actor, given: Duty, reason = ''): Promise<void> {
    const { commune, kind, subject, from } = given;
    const deed = { action: 'manage_departments', commune } as const;
    const why = writtenNote(reason);
    await this.desk.act(folder, actor, deed, async (sitting) => {
      const { records, note, today } = sitting;
      const departments = await records.communes.departments(commune, today);
      const { id } = findDepartment(folder, departments, given.department);
      const duty: Duty = { commune, department: id, kind, subject, from };
      const known = await records.communes.duties(commune);
      // Before the first month nothing was asked of anybody.
      const hasPast = (await records.months.list(commune)).length > 0;
      if (hasPast && why === undefined && changesPast(known, duty, today)) {
        const held = dutiesOn(courseOf(known, duty), from).map((each) => each.department);
        const names = departments.filter((each) => held.includes(each.id)).map(({ name }) => name);
        const values = { subject: text(subject), from: date(from) };
        const holders = names.length > 0 && { holders: text(names.join(', ')) };
        throw new Refused(issue('R027', { file: folder }, { ...values, ...holders }));
      }
      const before = courseText(courseOf(known, duty));
      const key = await records.communes.giveDuty(duty);
      await note({
        ...{ action: 'duty_given', subject: `${kind} ${subject}`, after: courseText(courseOf([...known, duty], duty)) },
        ...(before !== '' && { before }),
        ...(why !== undefined && { reason: why }),
        rows: await rowTraces(sitting, 'duty', commune, [key]),
      });
    });
  }
}

/** Who has had it, and since when: `vp 2026-01-01, kt 2026-07-01`. */
function courseText(course: readonly Duty[]): string {
  return course.map(({ department, from }) => `${department} ${from}`).join(', ');
}

/** One name, one department: two would be told apart by nothing but their order. */
function refuseTaken(folder: string, departments: readonly Department[], alias: string): void {
  const folded = foldUnitName(alias);
  if (folded === '') throw noSuch(folder, 'department', alias, []);
  const taken = departments.find((each) => namesOf(each).includes(folded));
  if (taken !== undefined) throw exists(folder, 'alias', text(alias), { holder: taken.name });
}

/** A slip of one letter would make a second department of one, or give one's papers to another. */
function refuseNear(folder: string, departments: readonly Department[], name: string): void {
  const [near] = nearDepartments(name, departments);
  if (near === undefined) return;
  throw new Refused(issue('R035', { file: folder, path: '/another' }, { name: text(name), nearest: text(near.name) }));
}
