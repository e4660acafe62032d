import { rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DomainJson } from '../../src/application/ports/domain-json.js';
import { HandInEvidence } from '../../src/application/records/hand-in-evidence.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { ManageCommune } from '../../src/application/records/manage-commune.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { RememberedScores } from '../../src/application/records/remembered-scores.js';
import { ScoreCase, type ScoredCase } from '../../src/application/score-case.js';
import { day } from '../support/builders.js';
import { pdfWith } from '../support/hostile-files/pdfs.js';
import { COMMUNE, type Office, Servers, STORES } from '../support/office.js';
import { workedOffice } from '../support/worked-office.js';

const SAMPLE = resolve(import.meta.dirname, '../../samples/xuan-tho');
const OPEN = '2026-11';
const LOCKED = '2026-10';
const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('scores that are remembered, in %s', (store) => {
  let office: Office;
  beforeEach(async () => {
    office = await workedOffice(servers.addressFor(store));
    office.today = day('2026-11-20');
  });
  afterEach(() => office.close());

  const request = (month: string) => ({ folder: office.folder, commune: COMMUNE, month, ifAccepted: true });
  const remembered = (month = OPEN) => office.get(RememberedScores).run(request(month));
  const anew = (month = OPEN) => office.get(ScoreCase).run(request(month));
  const pointsOf = ({ assessments }: ScoredCase) =>
    office.get(DomainJson).encode(assessments.map(({ score }) => score));
  const actor = () => office.as('thuong-truc');

  it.each([OPEN, LOCKED])('are those of the moment, and made once: %s', async (month) => {
    const first = await remembered(month);
    expect(pointsOf(first)).toEqual(pointsOf(await anew(month)));
    expect(await remembered(month)).toBe(first);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['figures', () => importFigures()],
    ['a document', () => handIn()],
    ['a department', () => newDepartment()],
    ['the day', () => nextDay()],
    ['the month', () => office.get(MonthCycle).step(office.folder, actor(), COMMUNE, OPEN, 'hand_over')],
  ])('are made anew after a change of %s', async (_, change) => {
    const before = await remembered();
    await change();
    const after = await remembered();
    expect(after).not.toBe(before);
    expect(after).toEqual(await anew());
  });

  it('that could not be made are tried again', async () => {
    const files = join(office.folder, 'files');
    await rename(files, `${files}-khac`);
    expect((await remembered(LOCKED)).assessments).toEqual([]);
    await rename(`${files}-khac`, files);
    expect((await remembered(LOCKED)).assessments).toHaveLength(2);
  });

  async function nextDay(): Promise<void> {
    office.today = day('2026-11-21');
  }

  async function importFigures(): Promise<unknown> {
    const file = join(SAMPLE, 'facts.csv');
    const wanted = { folder: office.folder, file, source: 'tay', month: OPEN, mapping: new Map(), dryRun: false };
    return office.get(ImportFigures).run(wanted, actor());
  }

  async function handIn(): Promise<unknown> {
    const document = {
      requirement: 'bao-cao-ngan-sach',
      slot: '2026-08',
      file: 'a.pdf',
      bytes: pdfWith({ content: 'q' }),
    };
    const request = { ...document, folder: office.folder, month: OPEN, step: 'submit', noSecret: true } as const;
    return office.get(HandInEvidence).run(request, office.as('can-bo-kt'));
  }

  async function newDepartment(): Promise<unknown> {
    const department = { id: 'moi', name: 'Phòng Mới Lập', aliases: [] };
    return office.get(ManageCommune).addDepartment(office.folder, office.as('quan-tri'), COMMUNE, department);
  }
});
