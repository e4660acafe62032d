import type { Actor } from '../../../../application/records/desk.js';
import type { CaseInput } from '../../../../domain/assessment.js';
import type { Department } from '../../../../domain/commune.js';
import { withoutMarks } from '../../../../domain/names.js';
import type { Post } from '../../../../domain/records/people.js';
import type { RecordsServices } from '../../../records-services.js';

/** The people of the demonstration by what they do. */
export interface DemoOffice {
  readonly admin: Actor;
  readonly standingOffice: Actor;
  readonly leader: Actor;
  /** Who hands in for a department; the standing office where nobody is named. */
  editorOf(department: string): Actor;
  headOf(department: string): Actor;
}

/** The commune with its departments, an account for every role, and an editor and a head for each department. */
export async function furnish(
  { create, communes, people }: RecordsServices,
  place: { readonly folder: string; readonly server?: string },
  { commune, departments, period }: CaseInput,
  origin: string,
): Promise<DemoOffice> {
  const as = (account: string): Actor => ({ account, origin });
  const [admin, standingOffice, leader] = [as('quan-tri'), as('thuong-truc'), as('lanh-dao')];
  // On duty from the first day of the year, on which the first deadlines are judged.
  const { from } = period;
  const { folder } = place;
  await create.run({ ...place, admin: { login: admin.account, name: 'Quản trị' }, origin });
  await communes.add(folder, admin, commune);
  const employ = async (login: string, name: string, post: Pick<Post, 'role' | 'department'>): Promise<void> => {
    await people.add(folder, admin, { login, name });
    await people.give(folder, admin, { ...post, account: login, commune: commune.id, from });
  };
  await employ('thuong-truc', 'Cơ quan thường trực', { role: 'standing_office' });
  await employ('lanh-dao', 'Lãnh đạo Ủy ban', { role: 'leader' });
  await employ('kiem-tra', 'Người kiểm tra', { role: 'auditor' });
  for (const department of departments) {
    await communes.addDepartment(folder, standingOffice, commune.id, department);
    await giveDuties(communes, folder, standingOffice, commune.id, department, from);
    const { id } = department;
    await employ(`can-bo-${shortName(department)}`, `Cán bộ ${department.name}`, { role: 'editor', department: id });
    await employ(`truong-${shortName(department)}`, `Trưởng ${department.name}`, { role: 'head', department: id });
  }
  const of = (what: string, id: string): Actor => {
    const department = departments.find((each) => each.id === id);
    return department === undefined ? standingOffice : as(`${what}-${shortName(department)}`);
  };
  return {
    ...{ admin, standingOffice, leader },
    editorOf: (department) => of('can-bo', department),
    headOf: (department) => of('truong', department),
  };
}

async function giveDuties(
  communes: RecordsServices['communes'],
  folder: string,
  actor: Actor,
  commune: string,
  { id: department, roles, leads, supports }: Department,
  from: Post['from'],
): Promise<void> {
  const duties = [
    ...roles.map((subject) => ({ kind: 'role' as const, subject })),
    ...leads.map((subject) => ({ kind: 'lead' as const, subject })),
    ...supports.map((subject) => ({ kind: 'support' as const, subject })),
  ];
  for (const duty of duties) await communes.giveDuty(folder, actor, { commune, department, from, ...duty });
}

/** The department's shortest alias, as an account name: `can-bo-vp`. */
function shortName({ id, aliases }: Department): string {
  const plain = aliases.map((alias) => withoutMarks(alias.toLowerCase())).filter((alias) => /^[a-z0-9-]+$/.test(alias));
  return plain.sort((a, b) => a.length - b.length)[0] ?? id;
}
