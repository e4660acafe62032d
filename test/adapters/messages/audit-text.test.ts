import { describe, expect, it } from 'vitest';
import { entrySubject, entryText } from '../../../src/adapters/messages/index.js';
import type { AuditAction } from '../../../src/domain/records/audit.js';

type Case = readonly [action: AuditAction, kept: string, shown: string];

describe('a log entry', () => {
  it.for<Case>([
    [
      'figures_imported',
      'new 1 (ON_TIME), changed 0, kept 2, refused 3; 0123456789ab',
      'mới 1 (ON_TIME), đổi 0, giữ 2, bỏ 3; 0123456789ab',
    ],
    [
      'figures_imported',
      'new 0, changed 0, kept 2, refused 0; 0123456789ab',
      'mới 0, đổi 0, giữ 2, bỏ 0; 0123456789ab',
    ],
    [
      'findings_imported',
      'new 2 (A1, A2), changed 0, kept 1; 0123456789ab',
      'mới 2 (A1, A2), đổi 0, giữ 1; 0123456789ab',
    ],
    ['list_imported', '12/14 rows, 5 figures; 0123456789ab', '12/14 dòng, 5 chỉ tiêu; 0123456789ab'],
    ['appraisal_imported', '5 scores; 0123456789ab', '5 điểm; 0123456789ab'],
    ['reminders_begun', 'version 2: kt, vp', 'bản 2: kt, vp'],
    ['reminders_sent', 'letters 5: Phòng Kinh tế, Văn phòng', '5 thư: Phòng Kinh tế, Văn phòng'],
    ['reopen_asked', 'version 3', 'bản 3'],
    ['month_reopened', 'version 3', 'bản 3'],
    ['signed_kept', 'version 3, bản ký.pdf, 0123456789ab', 'bản 3, bản ký.pdf, 0123456789ab'],
    ['check_answered', 'asked', 'hỏi lại đơn vị'],
    ['check_answered', 'accepted', 'chấp nhận'],
    ['signed_in', 'elsewhere', 'qua cổng dùng chung'],
    ['finding_changed', 'content 0123456789ab', 'mã nội dung 0123456789ab'],
    ['month_closed', 'qd-766 4553/100 ab12', 'qd-766 45,53 ab12'],
    ['layer_scored', '37/2', '18,50'],
    ['month_handed_over', 'awaiting_signature 2026-10-10', 'chờ ký 10/10/2026'],
    ['duty_given', 'vp 2026-01-01, kt 2026-07-01', 'vp 01/01/2026, kt 01/07/2026'],
    ['figure_changed', '795 / 876; 2026-09-30; Cổng', '795 / 876; 30/09/2026; Cổng'],
    ['figure_changed', 'not_arising: Không có; 2026-09-30', 'không phát sinh: Không có; 30/09/2026'],
    ['finding_changed', 'severity: high; status: open', 'mức độ: Nguy cơ cao; trạng thái: Mới'],
    [
      'finding_changed',
      'deadline: 2026-09-30 ("trước 1/10; status: done") / 2026-10-01; new_day: -; remedy: -',
      'thời hạn: 30/09/2026 (“trước 1/10; status: done”) / 01/10/2026; hạn mới: -; việc đã làm: -',
    ],
    [
      'finding_changed',
      'text: "Chậm \\"nộp\\"; status: done; new_day: 2027-06-30"; status: open',
      'nội dung: “Chậm "nộp"; status: done; new_day: 2027-06-30”; trạng thái: Mới',
    ],
  ])('is kept in no language and shown in Vietnamese: %s %s', ([action, kept, shown]) => {
    expect(entryText(kept, action)).toBe(shown);
  });

  it('is about what the reader calls it', () => {
    expect(entrySubject('2026-10 qd-766 total first_appraisal', 'layer_scored')).toBe(
      'tháng 10/2026 qd-766 tổng điểm thẩm định lần 1',
    );
    expect(entrySubject('lead XT-01', 'duty_given')).toBe('chủ trì XT-01');
    expect(entrySubject('50 more', 'figure_changed')).toBe('50 mục khác');
    expect(entrySubject('2026-09 Ke hoach 2026-10 (total).csv', 'figures_imported')).toBe(
      'tháng 9/2026 Ke hoach 2026-10 (total).csv',
    );
    expect(entrySubject('2026-09 first_appraisal total 2026.csv', 'appraisal_imported')).toBe(
      'tháng 9/2026 thẩm định lần 1 total 2026.csv',
    );
    expect(entrySubject('total 2026-10.pdf', 'file_refused')).toBe('total 2026-10.pdf');
  });

  it.for<readonly [AuditAction, string]>([
    ['figures_imported', 'mới 1 (ON_TIME), đổi 0, giữ 0, bỏ 0; 0123456789ab'],
    ['findings_imported', 'mới 2 (A1, A2), đổi 0, giữ 0; 0123456789ab'],
    ['list_imported', '12/14 dòng, 5 chỉ tiêu; 0123456789ab'],
    ['appraisal_imported', '5 điểm; 0123456789ab'],
    ['reminders_sent', '5 thư: Phòng Kinh tế'],
    ['reopen_asked', 'bản 3'],
    ['month_reopened', 'bản 3'],
    ['signed_kept', 'bản 3, ban-ky.pdf, 0123456789ab'],
    ['check_answered', 'hỏi lại đơn vị'],
    ['signed_in', 'qua cổng dùng chung'],
    ['figure_changed', '50 mục khác'],
    ['finding_changed', 'mã nội dung 0123456789ab'],
    ['finding_changed', 'dài… (mã nội dung 0123456789ab)'],
  ])('of an earlier version reads as it did: %s %s', ([action, kept]) => {
    expect(entryText(kept, action)).toBe(kept);
    expect(entrySubject(kept, action)).toBe(kept);
  });

  it('of a text that was too long says what its code is', () => {
    expect(entryText('text: "Chậm…#0123456789ab', 'finding_changed')).toBe(
      'nội dung: “Chậm… (mã nội dung 0123456789ab)”',
    );
    const names = 'new 90 (A1, A…#0123456789ab), changed 0, kept 0; ba9876543210';
    expect(entryText(names, 'findings_imported')).toBe(
      'mới 90 (A1, A… (mã nội dung 0123456789ab)), đổi 0, giữ 0; ba9876543210',
    );
  });

  it.for<readonly [AuditAction, string]>([
    ['remark_made', 'Xem văn bản 12/2026 ngày 2026-10-01, total open'],
    ['finding_added', 'Báo cáo 3/4, tháng 2026-10 closed'],
    ['department_added', 'open 12/2026'],
    ['reopen_refused', 'can-bo-kt: version 3 returned 1/2'],
  ])('leaves what people wrote as it is: %s', ([action, written]) => {
    expect(entryText(written, action)).toBe(written);
  });

  it('leaves what people wrote beside the words of the program as it is', () => {
    expect(entryText('1; 2026-09-30; none 3/4 retired', 'figure_changed')).toBe('1; 30/09/2026; none 3/4 retired');
    // Kept by an earlier version, which set no quotes.
    expect(entryText('severity: high; remedy: Đã làm; status: done; new_day: 2027-06-30', 'finding_changed')).toBe(
      'mức độ: Nguy cơ cao; việc đã làm: Đã làm; status: done; new_day: 2027-06-30',
    );
    expect(entryText('new 2 (new 3, changed), changed 1, kept 0; 0123456789ab', 'findings_imported')).toBe(
      'mới 2 (new 3, changed), đổi 1, giữ 0; 0123456789ab',
    );
    expect(entryText('letters 1: Tổ new 3, total', 'reminders_sent')).toBe('1 thư: Tổ new 3, total');
  });
});
