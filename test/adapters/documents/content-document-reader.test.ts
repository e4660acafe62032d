import { Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { ContentDocumentReader } from '../../../src/adapters/documents/content-document-reader.js';
import { docxOf, ENCRYPTED_PDF, PLAN_LINES, pdfOf, pngOf, withParts } from './support.js';

const reader = new ContentDocumentReader();

async function xlsxOf(words: readonly string[]): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addWorksheet('S').addRow([...words]);
  return new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer);
}

describe('ContentDocumentReader', () => {
  it('reads text, number, date and issuer of a DOCX, also decomposed', async () => {
    for (const lines of [PLAN_LINES, PLAN_LINES.map((line) => line.normalize('NFD'))]) {
      expect(await reader.read(await docxOf(...lines))).toMatchObject({
        type: 'docx',
        text: expect.stringContaining('cải cách hành chính'),
        number: '78/KH-UBND',
        issuedOn: '2026-02-12',
        issuer: 'ỦY BAN NHÂN DÂN XÃ ĐỒNG XA',
      });
    }
  });

  it('leaves absent what the clerk left blank, and never takes it from a citation', async () => {
    const blank = ['Số:      /TB-UBND', 'Đồng Xa, ngày      tháng 6 năm 2026', ...PLAN_LINES.slice(5)];
    const content = await reader.read(await docxOf(...blank));
    expect(content).not.toHaveProperty('number');
    expect(content).not.toHaveProperty('issuedOn');
  });

  it('reads the text of a PDF and says nothing of a scan', async () => {
    expect(await reader.read(pdfOf(['Bao cao quy', '2026']))).toEqual({ type: 'pdf', text: 'Bao cao quy\n2026' });
    expect(await reader.read(pdfOf([]))).toEqual({ type: 'pdf', text: '' });
  });

  it('reads the words of an XLSX', async () => {
    expect(await reader.read(await xlsxOf(['Danh mục', 'A & B']))).toEqual({ type: 'xlsx', text: 'Danh mục\nA & B' });
  });

  it.for([
    ['an encrypted PDF', async () => ENCRYPTED_PDF, 'encrypted'],
    ['a PDF cut off', async () => pdfOf(['x']).slice(0, 60), 'damaged'],
    ['a DOCX cut off', async () => (await docxOf(...PLAN_LINES)).slice(0, 4000), 'damaged'],
    ['a DOCX with entities', async () => withParts(await docxOf('x'), { 'word/a.xml': '<!DOCTYPE x>' }), 'damaged'],
    ['a DOCX with macros', async () => withParts(await docxOf('x'), { 'word/vbaProject.bin': 'x' }), 'macros'],
    ['a marked DOCX', async () => docxOf('UBND XÃ', 'TỐI MẬT', 'Kế hoạch'), 'secret'],
    ['a DOCX that states its level', async () => docxOf('Độ mật: MẬT', 'Báo cáo'), 'secret'],
    ['a picture cut off', async () => pngOf({ whole: false }), 'damaged'],
    ['an Office file with a password', async () => passwordFile(), 'encrypted'],
    ['a file over the limit', async () => new Uint8Array(26 * 1024 * 1024), 'too_large'],
  ] as const)('refuses %s', async ([, make, problem]) => {
    expect(await reader.read(await make())).toMatchObject({ text: '', problem });
  });

  it('takes the word "mật" in a sentence for a word', async () => {
    const content = await reader.read(await docxOf('Bảo vệ bí mật nhà nước', 'CÔNG TÁC BẢO MẬT', 'họp mật'));
    expect(content).not.toHaveProperty('problem');
  });

  it('tells types by content', async () => {
    expect(await reader.read(pngOf({ whole: true }))).toEqual({ type: 'png', text: '' });
    expect(await reader.read(Buffer.from('xin chào'))).toEqual({ type: 'unknown', text: '' });
    expect((await reader.read(Buffer.from('MZ'.padEnd(400, '\0')))).type).toBe('unknown');
  });
});

/** The start of a compound file that names an encrypted stream. */
function passwordFile(): Uint8Array {
  const header = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([header, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(600)]);
}
