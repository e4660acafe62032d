import { describe, expect, it } from 'vitest';
import type { Compared } from '../../src/application/ports/backups.js';
import { createOutput } from '../../src/cli/output.js';
import { auditLines } from '../../src/cli/views/records/audit.js';
import { drillLines } from '../../src/cli/views/records/drill.js';
import { evidenceLines, inboxFirst } from '../../src/cli/views/records/evidence.js';
import { historyLines } from '../../src/cli/views/records/history.js';
import { monthsLines } from '../../src/cli/views/records/months.js';
import { shownPath } from '../../src/cli/views/records/shown-path.js';
import type { AuditEntry } from '../../src/domain/records/audit.js';
import type { EvidenceItem } from '../../src/domain/records/evidence-item.js';
import type { Instant } from '../../src/domain/records/instant.js';
import type { Month, MonthId } from '../../src/domain/records/month.js';
import { resultDifferences } from '../../src/domain/records/version-difference.js';
import { day } from '../support/builders.js';
import { recorder } from './support/recorder.js';

const AT = '2026-10-31T16:05:02.123+07:00' as Instant;
const ID = '2026-10' as MonthId;
const WIDE = recorder({ columns: 100 }).output;
const NARROW = recorder({ columns: 60 }).output;

function month(overrides: Partial<Month> = {}): Month {
  return {
    ...{ commune: 'x', id: ID, sets: ['bo'], state: 'open', version: 1, revision: 1, changedBy: 'a', changedAt: AT },
    ...overrides,
  };
}

function item(overrides: Partial<EvidenceItem> = {}): EvidenceItem {
  return {
    ...{ id: 'x/bao-cao/2026-Q3/1', version: 1, commune: 'x', year: 2026, month: ID, requirement: 'bao-cao' },
    ...{ slot: '2026-Q3', department: 'kt', state: 'submitted', by: 'a', at: AT },
    ...overrides,
  };
}

function entry(overrides: Partial<AuditEntry>): AuditEntry {
  return {
    ...{ scope: 'x', seq: 1, at: AT, account: 'a', origin: 'test', previous: '', hash: '' },
    ...{ action: 'month_opened', subject: '2026-10' },
    ...overrides,
  };
}

describe('what is shown of the records', () => {
  it('puts the log into words: states, roles, months, days and exact points', () => {
    const lines = auditLines(
      [
        entry({ action: 'month_handed_over', before: 'scoring', after: 'awaiting_signature 2026-10-31' }),
        entry({
          action: 'layer_scored',
          subject: '2026-10 bo 1.1 first_appraisal',
          after: '4553/100',
          reason: 'Thiếu',
        }),
        entry({ action: 'post_given', subject: 'b', after: 'standing_office x' }),
      ],
      { ...WIDE, width: 200 },
    ).join('\n');
    expect(lines).toContain('đang chấm → chờ ký 31/10/2026');
    expect(lines).toContain('tháng 10/2026 bo 1.1 thẩm định lần 1');
    expect(lines).toContain('45,53. Lý do: Thiếu');
    expect(lines).toContain('cơ quan thường trực x');
    expect(auditLines([], WIDE)).toEqual(['Nhật ký chưa có việc nào như vậy.']);
  });

  it('shows the changes of one import as one block, and leaves the numbers of documents as they are', () => {
    const lines = auditLines(
      [
        entry({
          action: 'figure_changed',
          subject: '2026-10 ON_TIME',
          before: 'not_arising: QĐ 7/2026; 2026-09-30; cổng',
          after: '25/2; 2026-10-08; QĐ 7/2026',
        }),
        entry({ action: 'figure_changed', subject: '2026-10 PAY', before: '1 / 2; 2026-09-30', after: 'retired' }),
        entry({
          action: 'finding_changed',
          subject: 'A1',
          before: 'text: "Chậm QĐ 7/2026"; status: open',
          after: 'text: "Chậm QĐ 8/2026"; status: done',
        }),
      ],
      { ...WIDE, width: 200 },
    );
    const text = lines.join('\n');
    expect(text).toContain('không phát sinh: QĐ 7/2026; 30/09/2026; cổng → 12,50; 08/10/2026; QĐ 7/2026');
    expect(text).toContain('1 / 2; 30/09/2026 → không còn tính');
    expect(text).toContain('nội dung: “Chậm QĐ 7/2026”; trạng thái: Mới → nội dung: “Chậm QĐ 8/2026”');
    expect(lines.filter((line) => line.includes('đổi số liệu'))).toHaveLength(1);
  });

  it('shows what waits first, and never breaks the name of an item', () => {
    const waiting = item({
      id: `x/${'bao-cao-dinh-ky-'.repeat(3)}/2026-Q3/1`,
      state: 'not_arising_claimed',
      note: 'Không có',
    });
    const returned = item({ state: 'returned', returnReason: 'wrong_form', version: 2 });
    expect(inboxFirst([returned, waiting])).toEqual([waiting, returned]);
    const names = { titles: new Map([['bao-cao', 'Báo cáo']]), departments: new Map([['kt', 'Phòng Kinh tế']]) };
    const lines = evidenceLines(month(), [returned, waiting], names, NARROW);
    expect(lines[0]).toBe('Minh chứng của tháng 10/2026: 2 mục, 1 chờ duyệt hoặc xác');
    expect(lines.join('\n')).toContain(`${'bao-cao-dinh-ky-'.repeat(3)}/2026-Q3/1`);
    expect(lines).toContain('      Báo cáo, quý III/2026 · Phòng Kinh tế');
    expect(lines).toContain('      Ghi chú: sai mẫu');
  });

  it('says so when nothing is there yet', () => {
    expect(monthsLines([], WIDE)).toEqual(['Chưa có tháng nào. Mở tháng bằng "cchc open".']);
    const history = {
      month: month(),
      versions: [],
      differences: [],
      names: new Map<string, string>(),
      isAssumed: false,
      appraised: [],
    };
    expect(historyLines(history, WIDE)).toEqual(['Tháng 10/2026 - đang mở, bản 1', 'Chưa khóa lần nào.']);
  });

  it('shows what the total moved by beside the criteria, so that the column adds up', () => {
    const result = { set: 'bo', version: '1', dataHash: 'h', max: '10', reported: 1 };
    const results = [
      { ...result, points: '5', index: '5', leaves: { '1': '3', '2': '2' } },
      { ...result, points: '6', index: '6', leaves: { '1': '9/2', '2': '2' } },
    ];
    const versions = results.map((each, index) => ({
      ...{
        commune: 'x',
        month: ID,
        version: index + 1,
        closedAt: AT,
        closedBy: 'b',
        scorer: 'a',
        asOf: day('2026-10-31'),
      },
      ...{ definitions: 'd', input: 'i', results: [each], ...(index === 1 && { reason: 'Sót' }) },
    }));
    const differences = resultDifferences(results.slice(0, 1), results.slice(1));
    const names = new Map([['bo 1', 'Kế hoạch']]);
    const lines = historyLines(
      { month: month({ state: 'closed', version: 2 }), versions, differences, names, isAssumed: false, appraised: [] },
      WIDE,
    );
    const text = lines.join('\n');
    expect(text).toContain('Bản 2: khóa 31/10/2026 16:05, người khóa b, người trình a');
    expect(text).toContain('Mở lại vì: Sót');
    expect(text).toMatch(/1 {2,}Kế hoạch +3,00 +4,50 +\+1,50/);
    expect(text).toMatch(/Điểm trần của lĩnh vực, làm tròn +-0,50/);
    expect(text).toMatch(/Tổng điểm +5,00 +6,00 +\+1,00/);
    expect(text).not.toMatch(/^2 /m);
  });

  describe('of a drill', () => {
    const compared: readonly Compared[] = [
      { kind: 'month', name: 'x/2026-10/1', backup: 'bo 7', restored: 'bo 15/2' },
      { kind: 'month', name: 'x/2026-11/1', backup: '', restored: 'bo 7' },
      { kind: 'content', name: 'abc', backup: 'abc', restored: '' },
      { kind: 'table', name: 'audit', backup: 'abc', restored: 'abc' },
    ];
    const report = { folder: 'b', tables: { audit: 2 }, files: 1, bytes: 2000, months: [], damaged: [] };
    const verified = { issues: [], files: 1, entries: 2, months: 1, scored: [] };
    const told = (isSame: boolean, isWhole: boolean) =>
      drillLines({ report, verified, compared, isSame, isWhole }, WIDE).join('\n');

    it('tells each month, table and file that differs', () => {
      const text = told(false, true);
      expect(text).toMatch(/x 2026-10 bản 1 +bo 7,00 +bo 7,50 +KHÁC/);
      expect(text).toMatch(/x 2026-11 bản 1 +không có +bo 7,00 +KHÁC/);
      expect(text).toMatch(/Tệp trong kho \(so mã từng tệp\) +1 +1/);
      expect(text).toMatch(/Bảng của sổ ghi \(so mã từng bảng\) +1 +0/);
      expect(text).toContain('bản phục hồi KHÁC bản sao lưu');
    });

    it('tells what was damaged before from what the restore changed', () => {
      expect(told(true, true)).toMatch(/Kết quả: phục hồi được, khớp bản sao lưu\.$/);
      expect(told(true, false)).toMatch(/khớp bản sao lưu, nhưng dữ liệu đã KHÔNG NGUYÊN VẸN từ trước\.$/);
    });
  });

  it('writes paths as they can be typed again', () => {
    expect(shownPath('so/Xã-1')).toBe('so/Xã-1');
    expect(shownPath('so cchc')).toBe('"so cchc"');
  });
});

describe('progress', () => {
  function screen(isTTY: boolean) {
    const written: string[] = [];
    const stderr = { write: (text: string) => written.push(text), isTTY };
    const stdout = { write: (text: string) => written.push(text), columns: 50, isTTY };
    return { output: createOutput({ stdout, stderr, env: { COLUMNS: '50' } }), written };
  }

  it('is one line at a terminal that never grows, and goes away before anything else is written', () => {
    const { output, written } = screen(true);
    output.progress('x'.repeat(200));
    output.out(['xong']);
    const erase = `\r${String.fromCharCode(27)}[K`;
    expect(written).toEqual([`${erase}${'x'.repeat(49)}`, erase, 'xong\n']);
  });

  it('is not shown in a pipe', () => {
    const { output, written } = screen(false);
    output.progress('Đang sao lưu …');
    output.err(['xong']);
    expect(written).toEqual(['xong\n']);
  });
});
