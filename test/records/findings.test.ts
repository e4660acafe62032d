import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AddFinding, type NewFinding } from '../../src/application/records/add-finding.js';
import { CloseMonth } from '../../src/application/records/close-month.js';
import { Desk } from '../../src/application/records/desk.js';
import { ImportFindings } from '../../src/application/records/import-findings.js';
import { MonthCycle } from '../../src/application/records/month-cycle.js';
import { type FindingReport, ReportFinding } from '../../src/application/records/report-finding.js';
import { SeeFindings } from '../../src/application/records/see-findings.js';
import { ScoreCase } from '../../src/application/score-case.js';
import { day } from '../support/builders.js';
import { COMMUNE, Office, refusal } from '../support/office.js';

const MONTH = '2026-10';
const SAMPLE = 'samples/xuan-tho/findings.csv';

let office: Office;

beforeEach(async () => {
  office = await Office.open();
  await office
    .get(MonthCycle)
    .open(office.folder, office.as('thuong-truc'), COMMUNE, MONTH, ['qd-766', 'cchc-minh-hoa-2026']);
  await importSample();
});
afterEach(() => office.close());

function importSample(): Promise<unknown> {
  const request = { folder: office.folder, file: SAMPLE, deadlines: 'exclusive', dryRun: false } as const;
  return office.get(ImportFindings).run(request, office.as('thuong-truc'));
}

function report(login: string, more: Partial<FindingReport> = {}): Promise<void> {
  const wanted = { folder: office.folder, commune: COMMUNE, month: MONTH, finding: 'XT-02', status: 'done' } as const;
  return office.get(ReportFinding).run({ ...wanted, done: 'Đã nộp đủ báo cáo', ...more }, office.as(login));
}

function add(more: Partial<NewFinding> = {}, login = 'thuong-truc'): Promise<string> {
  const wanted = { folder: office.folder, commune: COMMUNE, month: MONTH, department: 'kt', severity: 'low' } as const;
  return office.get(AddFinding).run({ ...wanted, text: 'Chậm công khai', ...more }, office.as(login));
}

async function seen(login = 'thuong-truc') {
  const reference = { commune: COMMUNE, month: MONTH };
  return (await office.get(SeeFindings).run(office.folder, office.as(login), reference)).findings;
}

async function lastNote() {
  const entries = await office.get(Desk).look(office.folder, ({ audit }) => audit.entries(COMMUNE));
  return entries.at(-1);
}

async function dataCodes(): Promise<string[]> {
  const { assessments } = await office.get(ScoreCase).run({ folder: office.folder, commune: COMMUNE, month: MONTH });
  return assessments.map(({ dataHash }) => dataHash);
}

describe('findings of a month', () => {
  it('stand in order: the longest overdue first, what is done last', async () => {
    office.today = day('2026-10-20');
    await report('truong-kt', { finding: 'XT-02' });
    expect((await seen()).map(({ finding, daysLeft }) => [finding.id, daysLeft])).toEqual([
      ['XT-03', -50],
      ['XT-01', -20],
      ['XT-04', 41],
      ['XT-02', undefined],
    ]);
  });

  it('are reported on by their own department or the standing office, and by nobody else', async () => {
    await report('can-bo-kt');
    await report('thuong-truc', { finding: 'XT-01' });
    for (const login of ['lanh-dao', 'kiem-tra', 'quan-tri']) expect(await refusal(report(login))).toEqual(['R002']);
    expect(await refusal(report('can-bo-kt', { finding: 'XT-01' }))).toEqual(['R002']);
    expect((await seen('can-bo-kt')).filter(({ mayReport }) => mayReport).map(({ finding }) => finding.id)).toEqual([
      'XT-02',
    ]);
  });

  it('keep what was done, with its evidence, cause and new day, and the log keeps what changed', async () => {
    const told = { evidence: '21/BC-UBND', cause: 'Thiếu người', newDay: day('2026-12-15') };
    await report('truong-kt', { status: 'partly_done', ...told });
    const finding = (await seen()).map((each) => each.finding).find(({ id }) => id === 'XT-02');
    expect(finding).toMatchObject({
      status: 'partly_done',
      remedy: { ...told, done: 'Đã nộp đủ báo cáo', by: 'truong-kt' },
    });
    expect(await lastNote()).toMatchObject({
      ...{ action: 'finding_changed', subject: 'XT-02', account: 'truong-kt' },
      before: 'status: in_progress; remedy: -; evidence: -; cause: -; new_day: -',
      after:
        'status: partly_done; remedy: "Đã nộp đủ báo cáo"; evidence: "21/BC-UBND"; cause: "Thiếu người"; new_day: 2026-12-15',
    });
  });

  it('ask for what was done, and for the reason of what is not finished', async () => {
    expect(await refusal(report('truong-kt', { done: ' ' }))).toEqual(['R024']);
    expect(await refusal(report('truong-kt', { status: 'not_done', done: '' }))).toEqual(['R024']);
    expect(await refusal(report('truong-kt', { finding: 'XT-99' }))).toEqual(['R007']);
    await report('truong-kt', { status: 'not_done', done: '', cause: 'Chưa có kinh phí' });
  });

  it('lose nothing of the report when the same table comes again, and change no data code by it', async () => {
    const before = await dataCodes();
    await report('truong-kt', { status: 'in_progress' });
    expect(await dataCodes()).toEqual(before);
    await importSample();
    const finding = (await seen()).map((each) => each.finding).find(({ id }) => id === 'XT-02');
    expect(finding?.remedy?.done).toBe('Đã nộp đủ báo cáo');
  });

  it('stay as they were in a month that is locked', async () => {
    await office.get(MonthCycle).step(office.folder, office.as('thuong-truc'), COMMUNE, MONTH, 'hand_over');
    expect(await refusal(report('truong-kt'))).toEqual(['R010']);
    expect(await refusal(add())).toEqual(['R010']);
    await office.get(CloseMonth).run(office.folder, office.as('lanh-dao'), COMMUNE, MONTH);
    await office.get(MonthCycle).open(office.folder, office.as('thuong-truc'), COMMUNE, '2026-11');
    await report('truong-kt', { month: '2026-11' });
    const locked = (await seen()).map((each) => each.finding).find(({ id }) => id === 'XT-02');
    expect(locked?.status).toBe('in_progress');
  });
});

describe('a finding that is added by hand', () => {
  it('gets the next number where none is given, and the log tells it', async () => {
    expect([await add(), await add({ criterion: '6.4', deadline: day('2026-12-31') })]).toEqual(['TT-01', 'TT-02']);
    expect(await add({ id: 'NGN-08' })).toBe('NGN-08');
    expect(await lastNote()).toMatchObject({ action: 'finding_added', subject: 'NGN-08', after: 'Chậm công khai' });
    const added = (await seen()).map((each) => each.finding).find(({ id }) => id === 'TT-02');
    expect(added).toMatchObject({
      status: 'open',
      criterion: '6.4',
      department: 'kt',
      deadline: { day: '2026-12-31' },
    });
  });

  it('is refused without words, for an unknown criterion or department, and where its number is taken', async () => {
    expect(await refusal(add({ text: ' ' }))).toEqual(['R024']);
    expect(await refusal(add({ criterion: '9.9.9' }))).toEqual(['R007']);
    expect(await refusal(add({ department: 'khong-co' }))).toEqual(['R007']);
    expect(await refusal(add({ id: 'XT-01' }))).toEqual(['R008']);
    for (const login of ['truong-kt', 'lanh-dao', 'kiem-tra']) expect(await refusal(add({}, login))).toEqual(['R002']);
  });
});
