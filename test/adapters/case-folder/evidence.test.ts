import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { docxOf, PLAN_LINES, pdfOf, pngOf } from '../documents/support.js';
import { caseFolder, caseOf, DEFINITIONS, EVIDENCE_HEADER, folderOf, loadCase, removeFolders } from './support.js';

afterAll(removeFolders);

const table = (...rows: readonly string[]): string => [EVIDENCE_HEADER, ...rows, ''].join('\n');
const plan = await docxOf(...PLAN_LINES);

describe('rows of evidence.csv', () => {
  it('joins a row with its file and what the file says', async () => {
    const { value, codes } = await loadCase({
      'evidence.csv': table('kh.docx,ke-hoach,78/KH-UBND,12/02/2026,2026,đã nhận,bản ký số'),
      'evidence/kh.docx': plan,
    });
    expect(codes).toEqual([]);
    expect(value?.evidence).toEqual([
      {
        requirement: 'ke-hoach',
        state: 'accepted',
        slot: '2026',
        number: '78/KH-UBND',
        issuedOn: '2026-02-12',
        note: 'bản ký số',
        file: expect.objectContaining({ path: 'evidence/kh.docx', type: 'docx', number: '78/KH-UBND' }),
      },
    ]);
    expect(value?.files).toHaveLength(1);
    expect(value?.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.for([
    ['accepted', 'accepted'],
    ['đã nhận', 'accepted'],
    ['chờ duyệt', 'submitted'],
    ['"đã nộp, chờ duyệt"', 'submitted'],
    ['Đã nộp', 'submitted'],
    ['trả lại', 'returned'],
    ['hết hạn', 'expired'],
    ['không phát sinh', 'not_arising'],
    ['đã làm', 'done_without_document'],
    ['chưa có văn bản', 'done_without_document'],
  ] as const)('reads the state "%s"', async ([word, state]) => {
    const { value, codes } = await loadCase({
      'evidence.csv': table(`a.pdf,ke-hoach,,,,${word},`),
      'evidence/a.pdf': pdfOf(['x']),
    });
    expect(codes).toEqual([]);
    expect(value?.evidence[0]?.state).toBe(state);
  });

  it.for([
    ['ke-hoach', '2026', '2026'],
    ['ke-hoach', 'năm 2026', '2026'],
    ['bao-cao-quy', '2026-Q3', '2026-Q3'],
    ['bao-cao-quy', 'Q3/2026', '2026-Q3'],
    ['bao-cao-quy', 'quý III/2026', '2026-Q3'],
    ['bao-cao-quy', 'Quý 3 năm 2026', '2026-Q3'],
    ['tin-bai', '2026-09', '2026-09'],
    ['tin-bai', '9/2026', '2026-09'],
    ['tin-bai', 'tháng 9/2026', '2026-09'],
    ['tin-bai', '2026-09-01', '2026-09'],
    ['doi-thoai', '2026#2', '2026#2'],
    ['doi-thoai', 'lần 2/2026', '2026#2'],
    ['doi-thoai', '', undefined],
  ] as const)('puts a document of %s for "%s" into slot %s', async ([requirement, period, slot]) => {
    const { value, codes } = await loadCase({
      'evidence.csv': table(`,${requirement},,,${period},không phát sinh,`),
    });
    expect(codes).toEqual([]);
    expect(value?.evidence[0]?.slot).toBe(slot);
  });

  it.for([
    ['bao-cao-quy', '2026-09'],
    ['ke-hoach', '2025'],
    ['tin-bai', '13/2026'],
    ['doi-thoai', 'lần hai'],
  ] as const)('refuses a document of %s for "%s"', async ([requirement, period]) => {
    const { value, codes } = await loadCase({
      'evidence.csv': table(`,${requirement},,,${period},không phát sinh,`),
    });
    expect(codes).toEqual([expect.stringMatching(/^E009 evidence.csv 2:/)]);
    expect(value?.evidence).toEqual([]);
  });

  it('finds a file whatever the Unicode form of its name and the way its path is written', async () => {
    const name = 'Kế hoạch số 1.docx';
    for (const written of [name, name.normalize('NFD'), `evidence/${name}`, `./${name}`, `evidence\\${name}`]) {
      const { codes } = await loadCase({
        'evidence.csv': table(`${written},ke-hoach,,,,accepted,`),
        [`evidence/${name.normalize('NFD')}`]: plan,
      });
      expect(codes).toEqual([]);
    }
  });

  it('lets one file serve several requirements and reads it once', async () => {
    const { value, codes } = await loadCase({
      'evidence.csv': table('a/x.pdf,ke-hoach,,,,accepted,', 'a/x.pdf,bao-cao-quy,,,2026-Q1,accepted,'),
      'evidence/a/x.pdf': pdfOf(['x']),
    });
    expect(codes).toEqual([]);
    expect(value?.evidence.map((each) => each.file?.path)).toEqual(['evidence/a/x.pdf', 'evidence/a/x.pdf']);
    expect(value?.files).toHaveLength(1);
  });

  it('tells content offered again for another period, and numbers and dates that differ from the file', async () => {
    const { value, codes } = await loadCase({
      'evidence.csv': table(
        'a.pdf,bao-cao-quy,,,2026-Q1,accepted,',
        'b.pdf,bao-cao-quy,,,2026-Q2,accepted,',
        'kh.docx,ke-hoach,079/KH-UBND,13/02/2026,2026,accepted,',
      ),
      'evidence/a.pdf': pdfOf(['x']),
      'evidence/b.pdf': pdfOf(['x']),
      'evidence/kh.docx': plan,
    });
    expect(codes).toEqual(['E010 evidence.csv 3:1', 'E012 evidence.csv 4:18', 'E012 evidence.csv 4:30']);
    expect(value?.evidence).toHaveLength(3);
  });
});

describe('files of the evidence folder', () => {
  it.for([
    ['E001', 'khong-co.pdf'],
    ['E001', 'facts.csv'],
    ['E001', ''],
    ['E002', '../facts.csv'],
    ['E002', 'a/../../../etc/passwd'],
    ['E002', '/etc/passwd'],
    ['E002', 'C:\\tai lieu\\a.pdf'],
  ] as const)('answers %s for "%s"', async ([code, file]) => {
    const { value, codes } = await loadCase({ 'evidence.csv': table(`${file},ke-hoach,,,,accepted,`) });
    expect(codes).toEqual([`${code} evidence.csv 2:1`]);
    expect(value?.evidence).toEqual([]);
  });

  it('does not follow links out of the case folder', async () => {
    const elsewhere = await folderOf({ 'secret.pdf': pdfOf(['x']), 'inner/b.pdf': pdfOf(['y']) });
    const folder = await caseOf({
      'evidence.csv': table('a.pdf,ke-hoach,,,,accepted,', 'sub/b.pdf,ke-hoach,,,,accepted,'),
      'evidence/c.pdf': pdfOf(['z']),
    });
    await symlink(`${elsewhere}/secret.pdf`, `${folder}/evidence/a.pdf`);
    await symlink(`${elsewhere}/inner`, `${folder}/evidence/sub`);
    await symlink(`${folder}/evidence/c.pdf`, `${folder}/evidence/d.pdf`);
    const { value, issues } = await caseFolder.load({ folder }, DEFINITIONS);
    expect(issues.map(({ code, place }) => `${code} ${place.file.slice(folder.length + 1)}`)).toEqual([
      'E002 evidence.csv',
      'E001 evidence.csv',
      'E002 evidence/a.pdf',
      'E002 evidence/sub',
    ]);
    expect(value?.files.map((each) => each.path)).toEqual(['evidence/c.pdf', 'evidence/d.pdf']);
  });

  it('does not follow an evidence folder that is itself a link out', async () => {
    const elsewhere = await folderOf({ 'a.pdf': pdfOf(['x']) });
    const folder = await caseOf({});
    await symlink(elsewhere, `${folder}/evidence`);
    const { value, issues } = await caseFolder.load({ folder }, DEFINITIONS);
    expect(issues.map((each) => each.code)).toEqual(['E002']);
    expect(value?.files).toEqual([]);
  });

  it('refuses empty, large, foreign and damaged files row by row, and only warns of a wrong extension', async () => {
    const folder = await caseOf({
      'evidence.csv': table(
        'empty.pdf,ke-hoach,,,,accepted,',
        'large.pdf,ke-hoach,,,,accepted,',
        'note.txt,ke-hoach,,,,accepted,',
        'cut.png,ke-hoach,,,,accepted,',
        'really-pdf.docx,ke-hoach,,,,accepted,',
      ),
      'evidence/empty.pdf': '',
      'evidence/large.pdf': 'x',
      'evidence/note.txt': 'x',
      'evidence/cut.png': pngOf({ whole: false }),
      'evidence/really-pdf.docx': pdfOf(['x']),
      'evidence/.DS_Store': 'x',
      'evidence/~$kh.docx': 'x',
    });
    await truncate(`${folder}/evidence/large.pdf`, 200 * 1024 * 1024);
    const { value, issues } = await caseFolder.load({ folder }, DEFINITIONS);
    expect(issues.map(({ code, place }) => `${code} ${place.line}`)).toEqual([
      'E005 2',
      'E006 3',
      'E004 4',
      'E007 5',
      'E003 6',
    ]);
    expect(value?.evidence.map((each) => each.file?.path)).toEqual(['evidence/really-pdf.docx']);
  });

  it('does not read files that are marked as secret, by name or by text', async () => {
    const { value, codes } = await loadCase({
      'evidence/Ke hoach_TỐI MẬT.docx': plan,
      'evidence/MẬT 01.docx': plan,
      'evidence/an.docx': await docxOf('TUYỆT MẬT', ...PLAN_LINES),
      'evidence/Công tác BẢO MẬT.pdf': pdfOf(['x']),
      'evidence/họp mật thiết.pdf': pdfOf(['y']),
    });
    expect(codes).toEqual([
      'E013 evidence/Ke hoach_TỐI MẬT.docx',
      'E013 evidence/MẬT 01.docx',
      'E013 evidence/an.docx',
    ]);
    expect(value?.evidence).toEqual([]);
    expect(value?.files).toHaveLength(5);
  });

  it('works without an evidence folder', async () => {
    expect((await loadCase({})).value).toMatchObject({ evidence: [], files: [] });
  });
});

describe('proposals', () => {
  it('proposes a requirement for a file nobody assigned, with the reason and the slot', async () => {
    const { value, codes } = await loadCase({
      'evidence/van ban 1.docx': await docxOf('Số: 9/BC-UBND', 'BÁO CÁO', 'Kết quả quý III/2026'),
      'evidence/danh_muc_tin_bai_tuyen_truyen_thang_9_2026.pdf': pdfOf(['x']),
      'evidence/anh.png': pngOf({ whole: true }),
    });
    expect(codes).toEqual([]);
    expect(value?.evidence).toMatchObject([
      { requirement: 'tin-bai', state: 'proposed', slot: '2026-09' },
      { requirement: 'bao-cao-quy', state: 'proposed', slot: '2026-Q3', number: '9/BC-UBND' },
    ]);
    expect(value?.evidence[1]?.reason).toBe('Tên tệp hoặc nội dung có các từ: báo cáo, quý.');
  });

  it('prefers the requirement that more words speak for, and proposes nothing for assigned files', async () => {
    const { value } = await loadCase({
      'evidence.csv': table('a.docx,ke-hoach,,,,accepted,'),
      'evidence/a.docx': plan,
      'evidence/b.docx': plan,
    });
    expect(value?.evidence.map(({ requirement, state }) => [requirement, state])).toEqual([
      ['ke-hoach', 'accepted'],
      ['ke-hoach', 'proposed'],
    ]);
  });
});

it('survives a folder with deep nesting and odd names', async () => {
  const folder = await caseOf({});
  const deep = `${folder}/evidence/${Array.from({ length: 12 }, (_, index) => `d${index}`).join('/')}`;
  await mkdir(deep, { recursive: true });
  await writeFile(`${deep}/x.pdf`, pdfOf(['x']));
  await writeFile(`${folder}/evidence/a\nb "c".pdf`, pdfOf(['x']));
  const { value } = await caseFolder.load({ folder }, DEFINITIONS);
  expect(value?.files).toHaveLength(1);
});
