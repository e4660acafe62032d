import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { closedResult } from '../../src/application/records/closed-result.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { VerifyWorkspace } from '../../src/application/records/verify-workspace.js';
import { ScoreCase } from '../../src/application/score-case.js';
import type { Exact } from '../../src/domain/number.js';
import { resultDifferences } from '../../src/domain/records/version-difference.js';
import { COMMUNE, Office } from '../support/office.js';

const ROOT = resolve(import.meta.dirname, '../..');
const SET = 'qd-766';

describe('a closed month whose criteria are changed afterwards', () => {
  let definitions: string;
  let office: Office;

  beforeEach(async () => {
    definitions = await mkdtemp(join(tmpdir(), 'cchc-bo-'));
    for (const folder of ['criteria', 'rules'])
      await cp(join(ROOT, folder), join(definitions, folder), { recursive: true });
    office = await Office.open(undefined, undefined, definitions);
    const actor = office.as('thuong-truc');
    await office.get(MonthCycle).open(office.folder, actor, COMMUNE, '2026-10', [SET]);
    const file = join(ROOT, 'samples/xuan-tho/facts.csv');
    const request = { folder: office.folder, file, source: 'cong', mapping: new Map(), dryRun: false };
    await office.get(ImportFigures).run(request, actor);
    await office.get(MonthCycle).step(office.folder, actor, COMMUNE, '2026-10', 'hand_over');
    await office.get(CloseMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, '2026-10');
    await raiseTheBar();
  });
  afterEach(async () => {
    await office.close();
    await rm(definitions, { recursive: true, force: true });
  });

  /** From now on the criteria that gave full points from 80% on give them for 100% only. */
  async function raiseTheBar(): Promise<void> {
    const file = join(definitions, 'rules/scoring/bo-chi-so-766.yaml');
    const text = await readFile(file, 'utf8');
    const changed = text.replace('full_at: "80%"', 'full_at: "100%"');
    expect(changed).not.toBe(text);
    await writeFile(file, changed);
  }

  const score = async (rulesOfToday: boolean) => {
    const { assessments } = await office.get(ScoreCase).run({ folder: office.folder, rulesOfToday });
    return assessments.map(closedResult);
  };

  it('keeps its total for ever under its own rules', async () => {
    const { records } = await office.get(Workspaces).open(office.folder);
    const [version] = await records.read(({ months }) => months.versions(COMMUNE, '2026-10' as never));
    await office.restart();
    expect(await score(false)).toEqual(version?.results);
    expect((await office.get(VerifyWorkspace).run(office.folder)).issues).toEqual([]);
  });

  it('shows by criterion what the rules of today would make of it', async () => {
    await office.restart();
    const [difference] = resultDifferences(await score(false), await score(true));
    expect(difference?.leaves.length).toBeGreaterThan(0);
    const sum = (values: readonly Exact[]) => values.reduce((a, b) => a.plus(b));
    const moved = sum((difference?.leaves ?? []).map(({ before, after }) => after.minus(before)));
    expect(difference?.before.plus(moved).plus(difference.rest)).toEqual(difference?.after);
    expect(difference?.after.lessThan(difference.before)).toBe(true);
  });
});
