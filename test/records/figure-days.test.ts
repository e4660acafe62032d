import { rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FigureReport, ImportFigures } from '../../src/application/records/import-figures.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { ScoreCase } from '../../src/application/score-case.js';
import { day } from '../support/builders.js';
import { COMMUNE, Office, refusal } from '../support/office.js';

const HEADER = 'metric,numerator,denominator,value,level,state,as_of,source,note';
let office: Office;
beforeEach(async () => {
  office = await Office.open();
  office.today = day('2027-01-05');
  await open('2026-12');
  await open('2027-01');
});
afterEach(() => office.close());

const open = (month: string) =>
  office.get(MonthCycle).open(office.folder, office.as('thuong-truc'), COMMUNE, month, ['qd-766']);

async function importInto(month: string, asOf: string): Promise<FigureReport> {
  const file = `${office.folder}.csv`;
  await writeFile(file, `${HEADER}\nON_TIME,9,10,,,,${asOf},cổng,\nFULL,1,2,,,,,cổng,\n`);
  const request = { folder: office.folder, month, file, source: 'cổng', mapping: new Map(), dryRun: false };
  const report = await office.get(ImportFigures).run(request, office.as('thuong-truc'));
  await rm(file);
  return report;
}
const told = ({ issues }: FigureReport) => issues.map(({ code, severity }) => `${code} ${severity}`);
const points = async (month: string) => {
  const { assessments } = await office.get(ScoreCase).run({ folder: office.folder, month });
  return assessments[0]?.score.leaves.find(({ criterion }) => criterion.code === 'ON_TIME')?.points.toDecimal(2);
};

describe('figures around New Year', () => {
  it('of the old year are taken into the new one as written, and told', async () => {
    expect(told(await importInto('2027-01', '2026-12-31'))).toEqual(['R033 warning']);
    expect(await points('2027-01')).toBe('18.00');
    expect(told(await importInto('2027-01', '2027-01-01'))).toEqual([]);
  });

  it('of the new year are not taken into the old one', async () => {
    expect(told(await importInto('2026-12', '2026-12-31'))).toEqual(['R019 error']);
    expect(await refusal(importInto('2026-12', '2027-01-01'))).toEqual(['R019', 'R019']);
    expect([await points('2026-12'), await points('2027-01')]).toEqual(['18.00', '0.00']);
  });
});
