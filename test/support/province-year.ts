import type { Records } from '../../src/application/ports/records.js';
import type { Workspace } from '../../src/application/ports/workspaces.js';
import type { WorkCalendar } from '../../src/domain/calendar.js';
import type { CriteriaSet } from '../../src/domain/criteria-set.js';
import type { Definitions } from '../../src/domain/definitions.js';
import { slotsOf } from '../../src/domain/engine/evidence-slots.js';
import { requirementsOf } from '../../src/domain/engine/match-evidence.js';
import type { EvidenceItem, StoredFile } from '../../src/domain/records/evidence-item.js';
import type { RecordedFigure } from '../../src/domain/records/figures.js';
import type { MonthId } from '../../src/domain/records/month.js';
import type { Role } from '../../src/domain/records/people.js';
import { day, fact, instant } from './builders.js';
import { writePdf } from './small-pdf.js';

const MONTHS = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}` as MonthId);
export const PROVINCE_SET = 'cchc-minh-hoa-2026';
export const PROVINCE_OFFICER = 'thuong-truc-tinh';
const DEPARTMENT = 'VHXH';
const FROM = day('2026-01-01');
const AT = instant(day('2026-12-20'));
/** Everyone of a commune, by the first part of the account's name. */
const PEOPLE: readonly (readonly [prefix: string, role: Role, department?: string])[] = [
  ['tt', 'standing_office'],
  ['cb', 'editor', DEPARTMENT],
  ['tp', 'head', DEPARTMENT],
  ['ld', 'leader'],
];

/**
 * A province's year: every commune has its people, the figures of twelve months, and evidence in the slots of the year: each
 * fourth waits for approval, and each tenth is still owed.
 * @returns how many items of evidence each commune has.
 */
export async function fillProvince(
  { records, files }: Workspace,
  communes: readonly string[],
  definitions: Definitions,
): Promise<number> {
  await records.write('', async ({ people }) => {
    await people.save({ login: PROVINCE_OFFICER, name: 'Thường trực tỉnh', active: true });
    await people.givePost({ account: PROVINCE_OFFICER, commune: '', role: 'standing_office', from: FROM });
  });
  const set = definitions.sets.get(PROVINCE_SET)?.set;
  if (set === undefined) throw new Error(`no set ${PROVINCE_SET}`);
  const slots = slotsOfYear(set, definitions.calendar);
  const documents: StoredFile[] = [];
  for (const index of slots.keys()) {
    const bytes = await writePdf(`Bao cao so ${index + 1}`);
    const sha256 = await files.put(bytes, 'pdf');
    documents.push({ path: `${index}.pdf`, name: `${index}.pdf`, bytes: bytes.length, sha256, type: 'pdf' });
  }
  await records.write('', async ({ evidence }) => {
    for (const file of documents) await evidence.addFile(file, PROVINCE_OFFICER, AT);
  });
  for (const commune of communes) {
    await records.write(commune, async (each) => {
      await addCommune(each, commune, set.roles.keys());
      for (const month of MONTHS) await addMonth(each, commune, month, definitions);
      for (const [index, slot] of slots.entries()) {
        const file = documents[index];
        if (file !== undefined && index % 10 !== 9) await addItem(each, commune, slot, file, index % 4 === 0);
      }
    });
  }
  return slots.length;
}

type Slot = ReturnType<typeof slotsOf>[number];

function slotsOfYear(set: CriteriaSet, calendar: WorkCalendar): Slot[] {
  return requirementsOf(set).flatMap((requirement) => slotsOf(requirement, 2026, new Map(), calendar));
}

/** One department has every role of the set. */
async function addCommune({ communes, people }: Records, commune: string, roles: Iterable<string>): Promise<void> {
  await communes.add({ id: commune, name: `Xã ${commune}`, block: 'xa' });
  await communes.addDepartment(commune, { id: DEPARTMENT, name: 'Phòng Văn hóa - Xã hội' });
  for (const subject of roles) {
    await communes.giveDuty({ commune, department: DEPARTMENT, kind: 'role', subject, from: FROM });
  }
  for (const [prefix, role, department] of PEOPLE) {
    const login = `${prefix}-${commune}`;
    await people.save({ login, name: login, active: true });
    await people.givePost({
      account: login,
      commune,
      role,
      from: FROM,
      ...(department !== undefined && { department }),
    });
  }
}

async function addMonth(records: Records, commune: string, month: MonthId, definitions: Definitions): Promise<void> {
  await records.months.add({
    ...{ commune, id: month, sets: [PROVINCE_SET], state: 'open', version: 1, revision: 1 },
    ...{ changedBy: 'x', changedAt: AT },
  });
  const id = `${commune}/${month}/1`;
  const figures = [...definitions.metrics.values()]
    .filter(({ kind, derived }) => kind === 'ratio' && derived === undefined)
    .map(({ id: metric }): RecordedFigure => {
      return { metric, month, entry: 'typed', fact: fact.ratio(9, 10), import: id };
    });
  const summary = { read: figures.length, accepted: figures.length, changed: 0, same: 0, refused: 0 };
  const batch = { id, commune, month, entry: 'typed', source: 's', fileName: 'f', sha256: 'h', summary } as const;
  await records.figures.add({ ...batch, by: 'x', at: AT }, figures);
}

async function addItem(
  { evidence }: Records,
  commune: string,
  { requirement, label, period }: Slot,
  file: StoredFile,
  waits: boolean,
): Promise<void> {
  const item = (version: number, state: EvidenceItem['state']): EvidenceItem => ({
    ...{ id: `${commune}/${requirement.id}/${label}/1`, version, commune, year: 2026 },
    ...{ month: period.to.slice(0, 7) as MonthId, requirement: requirement.id, slot: label },
    ...{ department: DEPARTMENT, state, file, number: '1/BC', issuedOn: period.to, by: 'x', at: AT },
  });
  await evidence.put(item(1, 'submitted'));
  if (!waits) await evidence.put(item(2, 'accepted'));
}
