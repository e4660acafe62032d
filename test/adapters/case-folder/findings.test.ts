import { afterAll, describe, expect, it } from 'vitest';
import { readDeadline } from '../../../src/adapters/case-folder/deadline-text.js';
import { CASE_YAML, caseFolder, caseOf, DEFINITIONS, FINDINGS_HEADER, loadCase, removeFolders } from './support.js';

afterAll(removeFolders);

const table = (...rows: readonly string[]): string => [FINDINGS_HEADER, ...rows, ''].join('\n');

describe('readDeadline', () => {
  it.for([
    ['trước ngày 08/7/2026', '2026-07-07', '2026-07-08'],
    ['chậm nhất trước ngày 08/7/2026', '2026-07-07', '2026-07-08'],
    ['Trước ngày 15 tháng 8 năm 2026.', '2026-08-14', '2026-08-15'],
    ['trước tháng 10/2026', '2026-09-30', undefined],
    ['trước Quý III/2026', '2026-06-30', undefined],
    ['trong Quý II/2026', '2026-06-30', undefined],
    ['trong tháng 9/2026', '2026-09-30', undefined],
    ['trong năm 2026', '2026-12-31', undefined],
    ['chậm nhất ngày 30/6/2026', '2026-06-30', undefined],
    ['đến hết ngày 30/6/2026', '2026-06-30', undefined],
    ['hoàn thành trong quý IV năm 2026', '2026-12-31', undefined],
    ['30/6/2026', '2026-06-30', undefined],
    ['2026-06-30', '2026-06-30', undefined],
  ] as const)('reads "%s" as %s', ([written, day, otherReading]) => {
    const deadline = readDeadline(written, 'exclusive');
    expect(deadline).toEqual({ day, original: written, ...(otherReading && { otherReading }) });
  });

  it('includes the day itself where the office reads it so', () => {
    expect(readDeadline('trước ngày 08/7/2026', 'inclusive')).toEqual({
      day: '2026-07-08',
      original: 'trước ngày 08/7/2026',
      otherReading: '2026-07-07',
    });
    expect(readDeadline('trước tháng 10/2026', 'inclusive')?.day).toBe('2026-09-30');
  });

  it.for(['sớm nhất có thể', 'trước ngày 31/6/2026', 'trước 30/6', 'hằng tuần', ''])(
    'does not guess "%s"',
    (written) => {
      expect(readDeadline(written, 'exclusive')).toBeUndefined();
    },
  );
});

describe('findings.csv', () => {
  it('reads findings with department, severity, deadline and status', async () => {
    const { value, codes } = await loadCase({
      'findings.csv': table(
        'TT-1,Phòng Văn hoá – Xã hội xã Đồng Xa,A.1,Chưa nộp báo cáo,cao,trước ngày 08/7/2026,đang khắc phục',
        'TT-2,VHXH,,Thiếu biên bản,,,',
      ),
    });
    expect(codes).toEqual([]);
    expect(value?.findings).toEqual([
      {
        id: 'TT-1',
        department: 'vhxh',
        criterion: 'A.1',
        text: 'Chưa nộp báo cáo',
        severity: 'high',
        deadline: { day: '2026-07-07', original: 'trước ngày 08/7/2026', otherReading: '2026-07-08' },
        status: 'in_progress',
      },
      { id: 'TT-2', department: 'vhxh', text: 'Thiếu biên bản', severity: 'medium', status: 'open' },
    ]);
    expect(value?.departmentNames).toEqual(['Phòng Văn hoá – Xã hội xã Đồng Xa', 'VHXH']);
  });

  it('keeps a name that is not certain as it was written and tells it once', async () => {
    const { value, codes } = await loadCase({
      'findings.csv': table(
        'TT-1,Trường MN Hoa Hương Dương,,x,,,',
        'TT-2,Trường MN Hoa Hương Dương,,y,,,',
        'TT-3,Đội quản lý chợ,,z,,,',
      ),
    });
    expect(codes).toEqual(['K004 findings.csv 2:6', 'K003 findings.csv 4:6']);
    expect(value?.findings.map((each) => each.department)).toEqual([
      'Trường MN Hoa Hương Dương',
      'Trường MN Hoa Hương Dương',
      'Đội quản lý chợ',
    ]);
  });

  it('refuses rows with words or deadlines it does not know', async () => {
    const { value, codes } = await loadCase({
      'findings.csv': table('1,VHXH,,x,khẩn,,', '2,VHXH,,x,,sớm,', '3,VHXH,,x,,,xong rồi', '4,VHXH,,x,,,hoàn thành'),
    });
    expect(codes).toEqual(['F011 findings.csv 2:11', 'F009 findings.csv 3:12', 'F011 findings.csv 4:13']);
    expect(value?.findings.map((each) => each.status)).toEqual(['done']);
  });

  it('counts the first of two rows with one id, and leaves rows without an id alone', async () => {
    const { value, codes } = await loadCase({
      'findings.csv': table('1,VHXH,,x,,,', '1,VHXH,,y,,,', ',VHXH,,z,,,', ',VHXH,,t,,,'),
    });
    expect(codes).toEqual(['F020 findings.csv 3:1']);
    expect(value?.findings.map((each) => each.text)).toEqual(['x', 'z', 't']);
  });

  it('reads deadlines as the case file says', async () => {
    const folder = await caseOf({
      'case.yaml': `${CASE_YAML}policy: {deadline_reading: inclusive}\n`,
      'findings.csv': table('1,VHXH,,x,,trước ngày 08/7/2026,'),
    });
    const { value } = await caseFolder.load({ folder }, DEFINITIONS);
    expect(value?.findings[0]?.deadline?.day).toBe('2026-07-08');
  });
});
