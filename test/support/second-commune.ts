import { HandInEvidence } from '../../src/application/records/hand-in-evidence.js';
import { ManageCommune } from '../../src/application/records/manage-commune.js';
import { ManagePeople } from '../../src/application/records/manage-people.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import type { EvidenceItem } from '../../src/domain/records/evidence-item.js';
import { day } from './builders.js';
import { REPORT, SET } from './evidence-desk.js';
import { pdfWith } from './hostile-files/pdfs.js';
import type { Office } from './office.js';

export const NEIGHBOUR = 'xa-ben';
/** Words that stand nowhere but in the neighbour's records. */
export const NEIGHBOURS_WORDS = 'Phòng riêng của xã bên';
const OFFICER = 'thuong-truc-ben';

/** Another commune in the same records, with an officer, an open month and a document. @returns the document */
export async function addNeighbour(office: Office): Promise<EvidenceItem> {
  const { folder } = office;
  const admin = office.as('quan-tri');
  const officer = office.as(OFFICER);
  const communes = office.get(ManageCommune);
  const people = office.get(ManagePeople);
  const from = day('2026-01-01');
  await communes.add(folder, admin, { id: NEIGHBOUR, name: 'Xã Bên', block: 'xa' });
  await people.add(folder, admin, { login: OFFICER, name: OFFICER });
  await people.give(folder, admin, { account: OFFICER, commune: NEIGHBOUR, role: 'standing_office', from });
  const department = 'ben';
  await communes.addDepartment(folder, officer, NEIGHBOUR, { id: department, name: NEIGHBOURS_WORDS, aliases: [] });
  const duty = { commune: NEIGHBOUR, department, kind: 'role', subject: 'KT', from } as const;
  await communes.giveDuty(folder, officer, duty);
  await office.get(MonthCycle).open(folder, officer, NEIGHBOUR, '2026-10', [SET]);
  const { item } = await office.get(HandInEvidence).run(
    {
      ...{ folder, commune: NEIGHBOUR, month: '2026-10', ...REPORT, step: 'submit', noSecret: true },
      ...{ file: 'bí mật của xã bên.pdf', bytes: pdfWith({ content: 'neighbour' }) },
    },
    officer,
  );
  return item;
}
