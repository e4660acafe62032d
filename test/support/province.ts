import { resolve } from 'node:path';
import { DecideEvidence } from '../../src/application/records/decide-evidence.js';
import { HandInEvidence } from '../../src/application/records/hand-in-evidence.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { ManageCommune } from '../../src/application/records/manage-commune.js';
import { ManagePeople } from '../../src/application/records/manage-people.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import type { Commune } from '../../src/domain/commune.js';
import type { MonthId } from '../../src/domain/records/month.js';
import type { Role } from '../../src/domain/records/people.js';
import { day } from './builders.js';
import { COMMUNE, Office } from './office.js';

const SAMPLE = resolve(import.meta.dirname, '../../samples/xuan-tho');
const FROM = day('2026-01-01');
export const MONTH = '2026-10' as MonthId;
export const SETS = ['qd-766', 'cchc-minh-hoa-2026'];
/** Beside the sample commune: another one of its block, and one of another block. */
export const OTHERS: readonly Commune[] = [
  { id: 'an-phu', name: 'Xã An Phú', block: 'xa' },
  { id: 'dong-ha', name: 'Phường Đông Hà', block: 'phuong' },
];
const EVERYWHERE: readonly (readonly [login: string, role: Role])[] = [
  ['tinh-thuong-truc', 'standing_office'],
  ['tinh-lanh-dao', 'leader'],
];

/** A server with three communes, each with people of its own, and people of the province. Nobody has a month yet. */
export async function provinceOffice(server?: string): Promise<Office> {
  const office = await Office.open(server);
  const admin = office.as('quan-tri');
  const { folder } = office;
  const people = office.get(ManagePeople);
  for (const commune of OTHERS) {
    await office.get(ManageCommune).add(folder, admin, commune);
    const login = `thuong-truc-${commune.id}`;
    await people.add(folder, admin, { login, name: login });
    await people.give(folder, admin, { account: login, commune: commune.id, role: 'standing_office', from: FROM });
  }
  for (const [login, role] of EVERYWHERE) {
    await people.add(folder, admin, { login, name: login });
    await people.give(folder, admin, { account: login, commune: '', role, from: FROM });
  }
  return office;
}

export async function openMonth(office: Office, commune: string, sets: readonly string[] = SETS): Promise<void> {
  await office.get(MonthCycle).open(office.folder, office.as('tinh-thuong-truc'), commune, MONTH, sets);
}

/** Figures of the sample for one of the communes. */
export async function importSample(office: Office, commune: string): Promise<void> {
  const { folder } = office;
  const request = { folder, commune, month: MONTH, file: resolve(SAMPLE, 'facts.csv'), source: 'cong' };
  const actor = office.as('tinh-thuong-truc');
  await office.get(ImportFigures).run({ ...request, mapping: new Map(), dryRun: false }, actor);
}

/** A document of the sample commune that is handed in and accepted. */
export async function acceptDocument(office: Office, file: string, bytes: Uint8Array): Promise<void> {
  const { folder } = office;
  const request = { folder, commune: COMMUNE, requirement: 'ke-hoach-kiem-tra', step: 'submit' } as const;
  const handIn = { ...request, noSecret: true, another: true, file, bytes };
  const { item } = await office.get(HandInEvidence).run(handIn, office.as('chuyen-vien'));
  const decision = { folder, commune: COMMUNE, item: item.id, step: 'accept' } as const;
  await office.get(DecideEvidence).run(decision, office.as('thuong-truc'));
}
