import { Document, Packer, Paragraph } from 'docx';
import JSZip from 'jszip';

/** A one-page PDF with these ASCII lines; `trailer` goes into its trailer dictionary. */
export function pdfOf(lines: readonly string[], trailer = ''): Uint8Array {
  const text = lines.map((line) => `(${line}) Tj T*`).join(' ');
  const stream = `BT /F1 12 Tf 50 700 Td 14 TL ${text} ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Root 1 0 R${trailer}>>\n%%EOF`, 'latin1');
}

const KEY = '12345678901234567890123456789012';
export const ENCRYPTED_PDF = pdfOf(['x'], `/Encrypt<</Filter/Standard/V 1/R 2/O(${KEY})/U(${KEY})/P -4>>/ID[(a)(a)]`);

export async function docxOf(...lines: readonly string[]): Promise<Uint8Array> {
  const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A plan with a letterhead, as offices write it. */
export const PLAN_LINES = [
  'ỦY BAN NHÂN DÂN',
  'XÃ ĐỒNG XA',
  'Số: 78/KH-UBND',
  'Đồng Xa, ngày 12 tháng 02 năm 2026',
  'KẾ HOẠCH cải cách hành chính năm 2026',
  'Căn cứ Quyết định số 5/QĐ-UBND ngày 03 tháng 01 năm 2026;',
];

/** Adds or replaces parts of a zip archive. */
export async function withParts(
  archive: Uint8Array,
  parts: Readonly<Record<string, string | Uint8Array>>,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(archive);
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The smallest beginning of a PNG that is told by its content; whole when it has its closing chunk. */
export function pngOf({ whole }: { readonly whole: boolean }): Uint8Array {
  const start = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
  const idat = Buffer.from('0000000a49444154789c63000100000500010d0a2db4', 'hex');
  return Buffer.concat([start, idat, whole ? Buffer.from('0000000049454e44ae426082', 'hex') : Buffer.alloc(0)]);
}
