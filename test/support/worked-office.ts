import { join, resolve } from 'node:path';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { HandInEvidence } from '../../src/application/records/hand-in-evidence.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { COMMUNE, Office } from './office.js';

const SAMPLE = resolve(import.meta.dirname, '../../samples/xuan-tho');
const SETS = ['qd-766', 'cchc-minh-hoa-2026'];

/** A closed month with a document, and one that is open. */
export async function workedOffice(server?: string): Promise<Office> {
  const office = await Office.open(server);
  const { folder } = office;
  const actor = office.as('thuong-truc');
  await office.get(MonthCycle).open(folder, actor, COMMUNE, '2026-10', SETS);
  const file = join(SAMPLE, 'facts.csv');
  await office.get(ImportFigures).run({ folder, file, source: 'cong', mapping: new Map(), dryRun: false }, actor);
  const document = '12-kh-ubnd-cai-cach-hanh-chinh-2026.pdf';
  const request = { folder, requirement: 'ke-hoach-cchc', step: 'submit', noSecret: true } as const;
  await office.get(HandInEvidence).run({ ...request, file: join(SAMPLE, 'evidence', document) }, actor);
  await office.get(MonthCycle).step(folder, actor, COMMUNE, '2026-10', 'hand_over');
  await office.get(CloseMonth).run(folder, office.as('lanh-dao'), COMMUNE, '2026-10');
  await office.get(MonthCycle).open(folder, actor, COMMUNE, '2026-11');
  return office;
}
