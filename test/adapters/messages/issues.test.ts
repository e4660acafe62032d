import { describe, expect, it } from 'vitest';
import { renderIssue } from '../../../src/adapters/messages/index.js';
import { ISSUE_SENTENCES } from '../../../src/adapters/messages/vi-issues.js';
import { ISSUE_CODES, type IssueCode, issue } from '../../../src/domain/issue.js';
import { date, type MessageValues, moment, number, points, text } from '../../../src/domain/message.js';
import type { Instant } from '../../../src/domain/records/instant.js';
import { day, exact } from '../../support/builders.js';

const CODES = Object.keys(ISSUE_CODES) as IssueCode[];
const PLACE = {
  file: 'criteria/x.yaml',
  line: 41,
  column: 13,
  path: '/areas/0/max_points',
  excerpt: '    max_points: 6',
};
const UNFILLED = /[{}[\]|]|…|undefined/;

describe('renderIssue', () => {
  it('calls a warning one by what it is here, not by what its code mostly is', () => {
    const found = issue('F003', { file: 'x' }, { metric: text('A') });
    expect(renderIssue(found).headline).toBe('x  F003 (lưu ý)');
    expect(renderIssue({ ...found, severity: 'error' }).headline).toBe('x  F003');
  });

  it.for(CODES)('says what is wrong and what to write instead: %s', (code) => {
    for (const values of variantsOf(code)) {
      const { headline, reason, remedy } = renderIssue(issue(code, PLACE, values));
      expect(headline).toMatch(
        new RegExp(`^criteria/x\\.yaml:41:13 {2}${code}( \\(lưu ý\\))? {2}/areas/0/max_points$`),
      );
      for (const sentence of [reason, remedy]) {
        expect(sentence).not.toMatch(UNFILLED);
        expect(sentence).toMatch(/^\p{Lu}|^["\d]/u);
        expect(sentence).toMatch(/[.?]$/);
        expect(sentence).not.toMatch(/ [.,;](?= |$)| {2}/);
      }
    }
  });

  it.for(CODES)('never shows an empty place when values are missing: %s', (code) => {
    const { reason, remedy } = renderIssue(issue(code, PLACE));
    expect(`${reason} ${remedy}`).not.toMatch(/[{}[\]]/);
    expect(reason.length).toBeGreaterThan(10);
    expect(remedy.length).toBeGreaterThan(10);
  });

  it('names the near word, and leaves the question out without one', () => {
    const near = renderIssue(
      issue('D001', PLACE, { key: text('max_point'), allowed: text('code, max_points'), nearest: text('max_points') }),
    );
    expect(near.remedy).toBe('Có phải ý là "max_points"? Các mục được dùng: code, max_points.');
    const none = renderIssue(issue('D001', PLACE, { key: text('xyz'), allowed: text('code, max_points') }));
    expect(none.remedy).toBe('Các mục được dùng: code, max_points.');
  });

  it('says the fixed words of the program in Vietnamese, and leaves unknown ones out', () => {
    const typed = renderIssue(
      issue('D003', PLACE, { key: text('notes'), expected: text('list'), found: text('empty') }),
    );
    expect(typed.reason).toBe('Mục "notes" sai kiểu: cần danh sách, đang ghi để trống.');
    expect(renderIssue(issue('S001', PLACE, { reason: text('SOME_NEW_WORD') })).reason).toBe(
      'Dòng này viết sai cú pháp YAML.',
    );
    const fed = {
      problem: text('kind'),
      rule: text('ratio.x'),
      input: text('ratio'),
      metric: text('M'),
      kind: text('level'),
      wanted: text('ratio, score'),
    };
    expect(renderIssue(issue('C017', PLACE, fed)).remedy).toBe(
      'Nối một chỉ tiêu kiểu khác: tỷ lệ, điểm, hoặc chọn quy tắc khác.',
    );
  });

  it('prints sums and parts the way the file must change', () => {
    const values = {
      code: text('3.2'),
      declared: points(exact(6)),
      sum: points(exact('5,5')),
      parts: text('3.2.1 (4), 3.2.2 (1,5)'),
    };
    expect(renderIssue(issue('C001', PLACE, values))).toEqual({
      headline: 'criteria/x.yaml:41:13  C001  /areas/0/max_points',
      reason: 'Điểm tối đa của 3.2 là 6,00 nhưng các phần bên trong cộng lại được 5,50.',
      remedy: 'Sửa max_points của 3.2 hoặc của các phần: 3.2.1 (4), 3.2.2 (1,5).',
      excerpt: '   41 |     max_points: 6',
    });
  });

  it('points at a cell of a spreadsheet, and at a whole file', () => {
    expect(renderIssue(issue('F004', { file: 'facts.xlsx', sheet: 'Số liệu', cell: 'C7' })).headline).toBe(
      'facts.xlsx, trang "Số liệu", ô C7  F004',
    );
    expect(renderIssue(issue('X001', { file: 'facts.xlsx' })).headline).toBe('facts.xlsx  X001');
  });

  it('cuts a very long line', () => {
    const { excerpt } = renderIssue(issue('F014', { file: 'a.csv', line: 2, excerpt: 'x'.repeat(1000) }));
    expect(excerpt?.length).toBeLessThan(200);
  });
});

/** Values as the readers give them, once for each wording of the code. */
function variantsOf(code: IssueCode): MessageValues[] {
  const { variants } = ISSUE_SENTENCES[code];
  const full = FULL[code] ?? {};
  if (variants === undefined) return [full];
  return [full, ...Object.keys(variants.of).map((word) => ({ ...full, [variants.by]: text(word) }))];
}

const words = (values: Readonly<Record<string, string>>): MessageValues =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value)]));
const two = number(exact(2));
const five = number(exact(5));
const when = date(day('2026-03-04'));

const FULL: Partial<Record<IssueCode, MessageValues>> = {
  S001: words({ reason: 'BAD_INDENT' }),
  S002: words({ what: 'anchor' }),
  S003: words({ key: '__proto__' }),
  S004: { limit: five },
  S005: { size: five, limit: two },
  S007: words({ found: 'list' }),
  S008: words({ name: 'criteria', reason: 'missing' }),
  S009: words({ encoding: 'UTF-16' }),
  D001: words({ key: 'a', allowed: 'b, c', nearest: 'b' }),
  D002: words({ key: 'points, share' }),
  D003: words({ key: 'a', expected: 'text', found: 'list' }),
  D004: words({ key: 'a', found: 'b', allowed: 'c, d', nearest: 'c' }),
  D005: words({ key: 'a', found: '2.5' }),
  D006: words({ key: 'a', found: '1.1' }),
  D007: words({ key: 'a', found: '2026-02-30' }),
  D008: words({ key: 'a', found: '7', least: '0', most: '4' }),
  D009: words({ key: 'kind', found: 'ration', allowed: 'ratio, bands', nearest: 'ratio' }),
  D010: words({ key: 'a', what: 'list' }),
  D011: words({ key: 'due', found: 'soon' }),
  C001: { code: text('1'), declared: two, sum: five, parts: text('1.1 (5)') },
  C002: { scale: two, sum: five, parts: text('1 (5)') },
  C003: words({ code: '1', first: 'a.yaml:3' }),
  C004: words({ rule: 'a', nearest: 'b' }),
  C005: words({ metric: 'a', nearest: 'b' }),
  C006: words({ document: 'a', nearest: 'b' }),
  C007: words({ role: 'a', allowed: 'b', nearest: 'b' }),
  C008: words({ rule: 'a' }),
  C009: words({ from: '50%', below: '80%' }),
  C010: words({ problem: 'overlap', from: '50%', below: '80%' }),
  C011: { rule: text('a'), from: when },
  C012: words({ what: 'rule', id: 'a' }),
  C013: { document: text('a'), checked_on: when, days: five, count: two },
  C014: { document: text('a'), replaced_by: text('b'), count: two },
  C015: words({ expression: 'a +', reason: 'syntax', detail: 'x' }),
  C016: words({ symbol: 'a', allowed: 'b', nearest: 'b' }),
  C017: words({ problem: 'missing', rule: 'a', input: 'b', metric: 'c', kind: 'level', wanted: 'ratio' }),
  C018: {
    ...words({ rule: 'a', example: 'b', wanted_state: 'scored', found_state: 'not_arising' }),
    wanted: two,
    found: five,
  },
  C019: words({ code: '1', problem: 'two_lists', key: 'with' }),
  C020: words({ id: 'a', problem: 'twice', nearest: 'b', first: 'a.yaml:3' }),
  C021: words({ id: 'a', what: 'rule', first: 'a.yaml:3' }),
  C022: { code: text('1'), rule: text('a'), award: five, max: two },
  C023: words({ metric: 'a' }),
  C024: words({ circle: 'A → B → A' }),
  C025: { rule: text('a'), valid_from: when, first: when },
  C026: words({ code: '1', parent: '2' }),
  C027: words({ set: 'a', year: '2027' }),
  C028: { code: text('1'), rule: text('a'), sum: five, max: two },
  C029: { code: text('1'), max: two, wanted: five },
  C030: words({ set: 'a', criterion: '1', nearest: 'b' }),
  F001: words({ column: 'metric', headers: 'a, b', nearest: 'a' }),
  F002: words({ column: 'a', nearest: 'b' }),
  F003: words({ metric: 'a', nearest: 'b' }),
  F004: words({ column: 'value', found: 'x' }),
  F005: words({ column: 'value', found: '3,067', first: '3.067', second: '3,067' }),
  F006: words({ column: 'value', found: '2,5' }),
  F007: { metric: text('a'), numerator: five, denominator: two },
  F008: words({ metric: 'a', column: 'numerator' }),
  F009: words({ column: 'as_of', found: '31/02' }),
  F010: words({ metric: 'a', first: 'dòng 3' }),
  F011: words({ column: 'state', found: 'x', allowed: 'y', nearest: 'y' }),
  F012: words({ metric: 'a', found: 'x', allowed: 'y', nearest: 'y' }),
  F014: { cells: five, wanted: two },
  F015: words({ column: 'value', found: '-1' }),
  F016: words({ metric: 'a', state: 'không phát sinh' }),
  F017: { metric: text('a'), date: when, asOf: when },
  F018: words({ column: 'value', found: '=A1' }),
  F020: words({ id: 'TT-1', first: 'dòng 3' }),
  F021: words({ commune: 'Xã Đồng Xa' }),
  E001: words({ file: 'a.pdf' }),
  E002: words({ file: '../a.pdf' }),
  E003: words({ file: 'a.docx', type: 'pdf', extension: 'docx' }),
  E004: words({ file: 'a.exe', type: 'không rõ' }),
  E005: words({ file: 'a.pdf' }),
  E006: { file: text('a.pdf'), size: five, limit: two },
  E007: words({ file: 'a.pdf', problem: 'damaged' }),
  E008: words({ requirement: 'a', nearest: 'b' }),
  E009: words({ requirement: 'a', found: 'x', example: '2026-Q3' }),
  E010: words({ requirement: 'a', file: 'a.pdf', other: 'b.pdf (2026-08)' }),
  E011: words({ found: 'x', allowed: 'y', nearest: 'y' }),
  E012: words({ file: 'a.pdf', field: 'number', listed: '1', found: '2' }),
  E013: words({ file: 'a.pdf' }),
  E014: words({ file: 'a.docm' }),
  E015: words({ file: 'a.pdf', active: 'script' }),
  K001: words({ set: 'a', nearest: 'b' }),
  K002: words({ role: 'Phòng Kinh tế', set: 'a' }),
  K003: words({ name: 'a', nearest: 'b' }),
  K004: words({ name: 'a', department: 'b' }),
  K005: { set: text('a'), from: when, to: when, date: when },
  K006: { from: when, to: when },
  K007: words({ department: 'a', role: 'VPP', nearest: 'VP', allowed: 'VP, KT' }),
  K008: words({ code: '3.2.33', department: 'a', nearest: '3.2.3' }),
  X002: { size: five, limit: two },
  X003: { part: text('rows'), found: five, limit: two },
  X005: words({ headers: 'metric, value' }),
  X006: { size: five, limit: two },
  T001: { name: text('Xã A'), total: five, sum: two, difference: two },
  T002: words({ name: 'Xã A', first: 'dòng 3' }),
  T003: words({ name: 'Xã A' }),
  T004: words({ name: 'Xã A', found: 'x' }),
  T006: words({ name: 'Xã A', problem: 'totals', place: '1', other: 'Xã B', other_place: '3', size: '2' }),
  T005: { name: text('Xã A'), total: five, scale: two },
  W001: words({ folder: 'so' }),
  W002: words({ folder: 'so', kind: 'NFS' }),
  W003: words({ folder: 'so', detail: '002-sau' }),
  W004: words({ folder: 'so', detail: 'ENOSPC' }),
  W005: words({ folder: 'so', detail: 'EACCES' }),
  W006: words({ folder: 'so', detail: 'SQLITE_CORRUPT' }),
  W007: words({ folder: 'so', detail: 'ECONNREFUSED' }),
  W008: words({ folder: 'so' }),
  W009: words({ folder: 'so' }),
  W010: words({ file: 'a.pdf', hash: 'abc' }),
  W011: words({ file: 'a.pdf', hash: 'abc', why: 'unreadable' }),
  W012: words({ hash: 'abc' }),
  W013: words({ scope: 'xa-a', line: '3', at: '2026-10-10' }),
  W014: words({ folder: 'so', problem: 'file_lost', name: 'a.pdf', tables: 'month', table: 'month', rows: '3' }),
  W015: words({ month: '2026-10', version: '1', found: '7', locked: '8' }),
  W016: words({ folder: 'so', file: 'so/cchc.db' }),
  W022: words({ folder: 'so/moi', kind: 'workspace', inside: 'so' }),
  W021: words({ kind: 'evidence', name: 'a/2026/1 v1', problem: 'altered', line: '3', at: '2026-10-10' }),
  W017: { folder: text('so'), count: two },
  W018: words({ folder: 'so' }),
  W019: words({ folder: 'so' }),
  W020: words({ folder: 'so', month: 'tháng 10/2026' }),
  A009: { day: when, from: when, to: when },
  A010: { most: two },
  R001: words({ account: 'a', nearest: 'b' }),
  R002: words({ account: 'a', roles: 'leader, admin' }),
  R003: words({ what: 'tháng 2026-10', state: 'open', allowed: 'closed' }),
  R004: words({ what: 'tháng 2026-10', account: 'a', at: '2026-10-10', state: 'closed' }),
  R006: words({ account: 'a' }),
  R007: words({ kind: 'commune', found: 'a', nearest: 'b', known: 'b, c' }),
  R008: words({ kind: 'account', name: 'a', holder: 'b' }),
  R009: words({ file: 'a.pdf' }),
  R010: words({ month: '2026-10', state: 'closed' }),
  R011: { points: five, code: text('1.1'), least: two, most: two },
  R012: words({ file: 'a.pdf', other: 'tháng 9/2026' }),
  R013: words({ name: 'a', nearest: 'b' }),
  R015: words({ month: 'tháng 12/2027', next: 'tháng 11/2026' }),
  R016: words({ month: 'tháng 10/2026' }),
  R017: words({ role: 'leader', other: 'admin' }),
  R020: words({ hours: '2' }),
  R021: words({ what: 'file' }),
  R023: words({ file: 'a.pdf', found: 'abc-def', code: 'abc-123' }),
  R024: words({ what: 'name' }),
  R033: { metrics: text('ON_TIME'), from: when, month: text('tháng 10/2026') },
  R027: { subject: text('VP'), from: when, holders: text('Văn phòng') },
  R019: { metric: text('A'), day: when, month: text('tháng 9/2026') },
  R018: words({ account: 'a' }),
  R029: words({ reference: 'ab12' }),
  R030: words({ times: '3' }),
  R031: words({ name: 'gói.zip' }),
  R032: words({ count: '5' }),
  R034: words({ found: 'a@' }),
  A015: { at: moment('2026-10-10T09:15:00.000+07:00' as Instant) },
  R035: words({ name: 'a', nearest: 'b' }),
  R036: { ...words({ month: 'tháng 10/2026' }), day: when, own: when },
  R037: { ...words({ file: 'a.pdf' }), day: when, today: when },
  R038: words({ kind: 'account', found: 'Nguyễn A' }),
  R039: { from: when },
  R025: words({ account: 'a', step: 'accept' }),
  R026: words({ month: 'tháng 9/2026', item: 'a/2026/1', year: '2026', first: 'tháng 10/2026' }),
  R014: words({ month: 'tháng 10/2026', day: '01/12/2026', from: '01/10/2026', to: '21/11/2026' }),
  C031: words({ metric: 'a', kind: 'level', found: 'count' }),
  C032: words({ example: 'a', metric: 'b', found: '1/2', wanted: '2/2' }),
  C033: words({ header: 'a', column: 'b', other: 'c', problem: 'twice' }),
  C041: words({ effort: 'a', nearest: 'b' }),
  C042: words({ example: 'a', found: '3', wanted: '4' }),
  C043: words({ circle: 'a → b → a' }),
  L001: words({ column: 'Mã hồ sơ', headers: 'a, b', allowed: 'mã hồ sơ, số hồ sơ' }),
  L002: words({ column: 'Họ tên' }),
  L003: words({ column: 'Cán bộ thụ lý' }),
  L004: words({ column: 'a', nearest: 'b' }),
  L005: words({ code: '1', first: 'dòng 3' }),
  L006: { ...words({ code: '1', what: 'finished' }), day: when, received: when },
  L007: { ...words({ code: '1' }), day: when, received: when },
  L008: { ...words({ column: 'a', found: '31/02' }), from: when, to: when },
  L009: words({ column: 'a', found: 'x', allowed: 'y', nearest: 'y' }),
  L010: words({ column: 'Mã hồ sơ' }),
  L011: words({ column: 'a', found: 'x' }),
  L012: words({ code: '1' }),
  L013: words({ column: 'a', other: 'b' }),
  L014: words({ column: 'a', field: 'b', nearest: 'c', other: 'd' }),
  L015: { ...words({ code: '1', status: 'đang xử lý' }), day: when },
  L016: { ...words({ code: '1' }), day: when, asked: when },
};
