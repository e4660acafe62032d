import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { ImportAppraisal } from '../../src/application/records/import-appraisal.js';
import { ImportFigures } from '../../src/application/records/import-figures.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { ReopenMonth } from '../../src/application/records/reopen-month.js';
import { ScoreByHand } from '../../src/application/records/score-by-hand.js';
import { ScoreCase } from '../../src/application/score-case.js';
import { scoredSets } from '../../src/application/scored-set.js';
import type { Layer } from '../../src/domain/records/layer.js';
import { exact } from '../support/builders.js';
import { COMMUNE, Office, Servers, STORES } from '../support/office.js';
import { SAMPLES } from '../support/program.js';

const MONTH = '2026-10';
const SET = 'qd-766';
const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('appraisals beside a month, records in %s', (store) => {
  let office: Office;
  const clerk = () => office.as('thuong-truc');
  const leader = () => office.as('lanh-dao');

  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    await office.get(MonthCycle).open(office.folder, clerk(), COMMUNE, MONTH, [SET]);
    const request = { folder: office.folder, source: 'mau', mapping: new Map(), dryRun: false };
    await office.get(ImportFigures).run({ ...request, file: join(SAMPLES, 'xuan-tho/facts.csv') }, clerk());
  });
  afterEach(() => office.close());

  const handOver = () => office.get(MonthCycle).step(office.folder, clerk(), COMMUNE, MONTH, 'hand_over');
  const close = () => office.get(CloseMonth).run(office.folder, leader(), COMMUNE, MONTH);
  const give = (layer: Layer, code: string, points: string) =>
    office.get(ScoreByHand).run(office.folder, clerk(), {
      ...{ commune: COMMUNE, month: MONTH, set: SET, code, layer, points: exact(points) },
      ...{ reason: 'Biên bản thẩm định', source: 'Sở Nội vụ' },
    });
  const scored = async (more: { version?: number; rulesOfToday?: boolean } = {}) => {
    const [told] = scoredSets(await office.get(ScoreCase).run({ folder: office.folder, ...more }));
    if (told === undefined) throw new Error('nothing was scored');
    const { score, dataHash } = told.assessment;
    const leaves = score.leaves.map(({ criterion, points }) => `${criterion.code} ${points}`);
    return { appraisals: told.appraisals, points: { total: `${score.total.points}`, leaves, dataHash } };
  };
  const shown = async (version?: number) =>
    (await scored(version === undefined ? {} : { version })).appraisals?.map(({ score, locked, difference }) =>
      [score.code, score.layer, score.points, locked, difference].join(' '),
    );

  it('stand beside what was locked, each layer by itself, and change neither points nor data code', async () => {
    await handOver();
    await close();
    const before = await scored();
    expect(before.appraisals).toEqual([]);
    const file = `${office.folder}-tham-dinh.csv`;
    await writeFile(file, 'code,points,source\nON_TIME,17,Sở Nội vụ\ntotal,60,Sở Nội vụ\n');
    const request = { folder: office.folder, file, reason: 'Thông báo', dryRun: false } as const;
    await office.get(ImportAppraisal).run({ ...request, layer: 'first_appraisal' }, clerk());
    await rm(file);
    await give('explanation', 'ON_TIME', '18');
    await give('second_appraisal', 'ON_TIME', '17,5');
    await give('final', 'ON_TIME', '17,75');
    expect((await scored()).points).toEqual(before.points);
    const own = before.points.leaves.find((each) => each.startsWith('ON_TIME '))?.split(' ')[1] ?? '';
    const from = (points: string) => exact(points).minus(exact(own)).toString();
    expect(await shown()).toEqual([
      `ON_TIME first_appraisal 17 ${own} ${from('17')}`,
      `ON_TIME explanation 18 ${own} ${from('18')}`,
      `ON_TIME second_appraisal 35/2 ${own} ${from('17.5')}`,
      `ON_TIME final 71/4 ${own} ${from('17.75')}`,
      `total first_appraisal 60 ${before.points.total} ${exact('60').minus(exact(before.points.total))}`,
    ]);
  });

  it('stand beside each version that was locked, and beside nothing that is still open or only assumed', async () => {
    await handOver();
    await close();
    await give('first_appraisal', 'ON_TIME', '17');
    await office.get(ReopenMonth).run(office.folder, leader(), COMMUNE, MONTH, 'Sót báo cáo');
    expect(await shown()).toBeUndefined();
    await give('self', 'ON_TIME', '16');
    await handOver();
    await close();
    const first = await shown(1);
    expect(first?.map((each) => each.split(' ').slice(0, 3).join(' '))).toEqual([
      'ON_TIME self 16',
      'ON_TIME first_appraisal 17',
    ]);
    expect(await shown(2)).toEqual(['ON_TIME self 16 16 0', 'ON_TIME first_appraisal 17 16 1']);
    expect((await scored({ rulesOfToday: true })).appraisals).toBeUndefined();
  });

  it('change no data code before the lock either, so that what was signed can still be locked', async () => {
    const before = await scored();
    await handOver();
    await give('first_appraisal', 'ON_TIME', '17');
    expect((await scored()).points).toEqual(before.points);
    await close();
    expect((await scored()).points).toEqual(before.points);
  });
});
