import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workspaces } from '../../src/application/ports/workspaces.js';
import { Desk } from '../../src/application/records/desk.js';
import { findDepartment } from '../../src/application/records/find.js';
import { ManageCommune } from '../../src/application/records/manage-commune.js';
import type { Refused } from '../../src/application/refused.js';
import { text } from '../../src/domain/message.js';
import type { Duty } from '../../src/domain/records/duty.js';
import { day } from '../support/builders.js';
import { EvidenceDesk, REPORT } from '../support/evidence-desk.js';
import { COMMUNE, Office, refusal, Servers, STORES } from '../support/office.js';

const servers = new Servers();
afterAll(() => servers.stop());

describe.each(STORES)('the name of a department in %s', (store) => {
  let office: Office;
  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
  });
  afterEach(() => office.close());

  const departments = async (on = '2026-10-10') => {
    const { records } = await office.get(Workspaces).open(office.folder);
    return records.read(({ communes }) => communes.departments(COMMUNE, day(on)));
  };
  const find = async (written: string) => findDepartment(office.folder, await departments(), written).id;
  const addAlias = (department: string, alias: string) =>
    office.get(ManageCommune).addAlias(office.folder, office.as('thuong-truc'), COMMUNE, department, alias);
  const addDepartment = (id: string, name: string, ...aliases: string[]) =>
    office.get(ManageCommune).addDepartment(office.folder, office.as('thuong-truc'), COMMUNE, { id, name, aliases });

  it.for([
    ['as it is', 'Phòng Văn hóa - Xã hội', 'vhxh'],
    ['with the tone in its old place', 'Phòng Văn hoá - Xã hội', 'vhxh'],
    ['with a long dash', 'Phòng Văn hóa – Xã hội', 'vhxh'],
    ['with a comma', 'Phòng Văn hóa, Xã hội', 'vhxh'],
    ['in capitals', 'PHÒNG VĂN HÓA - XÃ HỘI', 'vhxh'],
    ['decomposed', 'Phòng Văn hóa - Xã hội'.normalize('NFD'), 'vhxh'],
    ['abbreviated', 'phòng VH-XH', 'vhxh'],
    ['in one word', 'VHXH', 'vhxh'],
    ['with the name of the commune', 'Phòng Kinh tế xã Xuân Thọ', 'kt'],
    ['with invisible letters', 'Phòng\u00a0Kinh\u200b tế', 'kt'],
    ['half abbreviated', 'TT PVHCC', 'tt-pvhcc'],
    ['by its id', 'tt-dvsnc', 'tt-dvsnc'],
    ['written out', 'Văn phòng Hội đồng nhân dân và Uỷ ban nhân dân', 'vp'],
  ] as const)('is known when it is written %s', async ([, written, id]) => {
    expect(await find(written)).toBe(id);
  });

  it.for([
    'Phòng Văn hóa - Xả hội',
    'Trung tâm Dịch vụ sự nghiệp côn',
    'Phong Kinh te',
    'Trung tâm Phục vụ hành chinh công',
  ])('that differs by one letter or by its marks is only proposed: %s', async (written) => {
    expect(await refusal(find(written))).toEqual(['R013']);
  });

  it.for(['Trung tâm Dịch vụ tổng hợp', 'Phòng Y tế', '', '   '])(
    'that is another one is unknown: "%s"',
    async (written) => {
      expect(await refusal(find(written))).toEqual(['R007']);
    },
  );

  it('that was only proposed is known after one person has said so', async () => {
    const written = 'Trung tâm Dịch vụ sự nghiệp côn';
    expect(await refusal(find(written))).toEqual(['R013']);
    await addAlias('tt-dvsnc', written);
    expect(await find(written)).toBe('tt-dvsnc');
    expect(await departments()).toHaveLength(5);
  });

  it('as an alias belongs to one department only, in any spelling', async () => {
    await addAlias('kt', 'Tổ Tài chính – Kế hoạch');
    expect(await refusal(addAlias('vp', 'tổ tài chính, kế hoạch'))).toEqual(['R008']);
    expect(await refusal(addAlias('kt', 'TỔ TÀI CHÍNH - KẾ HOẠCH'))).toEqual(['R008']);
  });

  it('is not taken as an alias by another department', async () => {
    expect(await refusal(addAlias('vp', 'phòng kinh tế'))).toEqual(['R008']);
    expect(await refusal(addAlias('vp', 'KT'))).toEqual(['R008']);
    expect(await find('Phòng Kinh tế')).toBe('kt');
  });

  it('is not given to a second department, in any spelling', async () => {
    expect(await refusal(addDepartment('vhxh-2', 'Phòng Văn hoá – Xã hội'))).toEqual(['R008']);
    await addAlias('kt', 'Tổ Tài chính');
    expect(await refusal(addDepartment('tc', 'Tổ tài chính'))).toEqual(['R008']);
    expect(await refusal(addDepartment('kt', 'Phòng Khác'))).toEqual(['R008']);
    expect(await refusal(addDepartment('yt', 'Trạm Y tế', 'VP HĐND và UBND'))).toEqual(['R008']);
    expect(await departments()).toHaveLength(5);
    await addDepartment('yt', 'Trạm Y tế', 'Y tế xã');
    expect(await find('trạm y tế')).toBe('yt');
  });

  it('that is nearly another one is added only when somebody says that it is no slip', async () => {
    const near = 'Phòng Văn hóa - Xã hôi';
    const communes = office.get(ManageCommune);
    const told = await addDepartment('vhxh-2', near).catch((error: Refused) => error.issues);
    expect(told).toMatchObject([
      { code: 'R035', values: { name: text(near), nearest: text('Phòng Văn hóa - Xã hội') } },
    ]);
    expect(await refusal(addDepartment('kt-2', 'Phong kinh te'))).toEqual(['R035']);
    expect(await refusal(addDepartment('yt', 'Trạm Y tế', 'Trung tâm Dịch vụ sự nghiệp côn'))).toEqual(['R035']);
    expect(await refusal(addAlias('vp', near))).toEqual(['R035']);
    expect(await departments()).toHaveLength(5);
    await addAlias('vhxh', 'Phòng Văn hóa - Xã hộj');
    const actor = office.as('thuong-truc');
    const another = { id: 'vhxh-2', name: near, aliases: [] };
    await communes.addDepartment(office.folder, actor, COMMUNE, another, true);
    expect(await find(near)).toBe('vhxh-2');
    await communes.addAlias(office.folder, actor, COMMUNE, 'vp', 'Trung tâm Dịch vụ sự nghiệp côn', true);
    expect(await find('Trung tâm Dịch vụ sự nghiệp côn')).toBe('vp');
    await addDepartment('mn-1', 'Trường Mầm non số 1');
    // Another number is another school.
    await addDepartment('mn-2', 'Trường Mầm non số 2');
    // However many it is near to.
    expect(await refusal(addDepartment('vhxh-3', 'Phòng Văn hóa - Xã hơi'))).toEqual(['R035']);
  });

  it('is never empty', async () => {
    expect(await refusal(addAlias('kt', ' - '))).toEqual(['R007']);
    expect(await refusal(addDepartment('rong', '  '))).toEqual(['R024']);
  });
});

describe.each(STORES)('a task of departments in %s', (store) => {
  let office: Office;
  let desk: EvidenceDesk;
  beforeEach(async () => {
    office = await Office.open(servers.addressFor(store));
    desk = await EvidenceDesk.open(office);
  });
  afterEach(() => office.close());
  const give = (kind: Duty['kind'], subject: string, department: string, from: string, reason = 'Ghi sót') => {
    const duty: Duty = { commune: COMMUNE, department, kind, subject, from: day(from) };
    return office.get(ManageCommune).giveDuty(office.folder, office.as('thuong-truc'), duty, reason);
  };
  const asked = async (requirement: string, asOf: string) => {
    const rows = await desk.missing({ asOf: day(asOf) });
    return [
      ...new Set(rows.filter((row) => row.status.slot.requirement.id === requirement).map((row) => row.department)),
    ];
  };

  it('moved on 1 July is asked of the one that had it in June, and of the one that has it in August', async () => {
    const rows = await desk.missing({ asOf: day('2026-06-20') });
    const criterion = rows.find((row) => row.status.slot.requirement.id === REPORT.requirement)?.criterion ?? '';
    await give('lead', criterion, 'vp', '2026-07-01');
    expect(await asked(REPORT.requirement, '2026-06-20')).toEqual(['kt']);
    expect(await asked(REPORT.requirement, '2026-06-30')).toEqual(['kt']);
    expect(await asked(REPORT.requirement, '2026-07-01')).toEqual(['vp']);
    expect(await asked(REPORT.requirement, '2026-08-20')).toEqual(['vp']);
  });

  it('of a whole role moves with it, and a single criterion given to one stays there', async () => {
    expect(await asked('tien-do-ke-hoach', '2026-10-10')).toEqual(['vhxh']);
    await give('role', 'VHXH', 'vp', '2026-07-01');
    expect(await asked('tien-do-ke-hoach', '2026-06-30')).toEqual(['vhxh']);
    expect(await asked('tien-do-ke-hoach', '2026-08-01')).toEqual(['vp']);
    await give('lead', '1.1.2', 'kt', '2026-09-01');
    expect(await asked('tien-do-ke-hoach', '2026-08-31')).toEqual(['vp']);
    expect(await asked('tien-do-ke-hoach', '2026-09-01')).toEqual(['kt']);
  });

  it('is not taken from a day that is past without a word of why', async () => {
    office.today = day('2026-10-10');
    expect(await refusal(give('role', 'VHXH', 'vp', '2026-10-09', '  '))).toEqual(['R027']);
    expect(await refusal(give('lead', '1.1.2', 'kt', '2026-10-09', ''))).toEqual(['R027']);
    expect(await refusal(give('support', '1.1.2', 'kt', '2026-10-09', ''))).toEqual(['R027']);
    expect(await asked('tien-do-ke-hoach', '2026-10-10')).toEqual(['vhxh']);
    expect(await refusal(give('role', 'VHXH', 'vp', '2026-10-10', ''))).toEqual([]);
    expect(await asked('tien-do-ke-hoach', '2026-10-09')).toEqual(['vhxh']);
    expect(await asked('tien-do-ke-hoach', '2026-10-10')).toEqual(['vp']);
    // What only says again what holds already changes nothing.
    expect(await refusal(give('role', 'KT', 'kt', '2026-03-01', ''))).toEqual([]);
  });

  it('that begins later is kept when the days before it are put right', async () => {
    await give('role', 'VHXH', 'kt', '2026-09-01');
    await give('role', 'VHXH', 'vp', '2026-07-01');
    const days = ['2026-06-30', '2026-07-01', '2026-08-31', '2026-09-01'];
    const all = await Promise.all(days.map((each) => asked('tien-do-ke-hoach', each)));
    expect(all.flat()).toEqual(['vhxh', 'vp', 'vp', 'kt']);
  });

  it('is told to the log with who had it before and who has it now', async () => {
    await give('role', 'VHXH', 'kt', '2026-07-01', 'Quyết định giao lại');
    const entries = await office.get(Desk).look(office.folder, ({ audit }) => audit.entries(COMMUNE));
    expect(entries.at(-1)).toMatchObject({
      ...{ action: 'duty_given', subject: 'role VHXH', before: 'vhxh 2026-01-01' },
      ...{ after: 'vhxh 2026-01-01, kt 2026-07-01', reason: 'Quyết định giao lại' },
    });
  });

  it('is handed in by the one that has it today, also what the one before it began', async () => {
    const wanted = { requirement: 'tien-do-ke-hoach', slot: '2026-Q2' };
    const { item } = await desk.submit('chuyen-vien', wanted);
    await desk.decide('thuong-truc', item.id, 'return', { reason: 'unsigned' });
    expect(await refusal(desk.submit('can-bo-kt', wanted))).toEqual(['R002']);
    await give('lead', '1.1.2', 'kt', '2026-10-01');
    expect((await desk.submit('can-bo-kt', wanted)).item).toMatchObject({ id: item.id, version: 3, department: 'kt' });
  });
});
