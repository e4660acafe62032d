import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A zip archive as a writer with bad intentions makes it: any name, any number of times. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const contents: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const bytes = Buffer.from(content);
    const packed = bytes.length === 0 ? bytes : deflateRawSync(bytes, { level: 9 });
    const title = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x0800, 2);
    common.writeUInt16LE(bytes.length === 0 ? 0 : 8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    parts.push(Buffer.from('PK\x03\x04'), common, title, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    contents.push(Buffer.from('PK\x01\x02\x14\x00'), common, place, title);
    offset += 30 + title.length + packed.length;
  }
  const table = Buffer.concat(contents);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length % 65536, 8);
  end.writeUInt16LE(entries.length % 65536, 10);
  end.writeUInt32LE(table.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, table, end]);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const CELLS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
  docm: 'application/vnd.ms-word.document.macroEnabled.main+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
};
type OfficeType = keyof typeof TYPES;
const MAIN: Readonly<Record<OfficeType, string>> = {
  ...{ docx: 'word/document.xml', docm: 'word/document.xml', xlsx: 'xl/workbook.xml', xlsm: 'xl/workbook.xml' },
};

/** One relationship of a part to something outside the file. */
export function outside(type: string, target: string): string {
  return relations(`<Relationship Id="x1" Type="${RELATIONS}/${type}" Target="${target}" TargetMode="External"/>`);
}

function relations(inner: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}

/** An Office file with these parts besides those that every one has. */
export function officeFile(type: OfficeType, parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const all: Readonly<Record<string, string | Uint8Array>> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${MAIN[type]}" ContentType="${TYPES[type]}"/></Types>`,
    '_rels/.rels': relations(`<Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="${MAIN[type]}"/>`),
    [MAIN[type]]: `<workbook xmlns="${CELLS}"><sheets/></workbook>`,
    ...parts,
  };
  return zipOf(Object.entries(all).map(([name, content]) => ({ name, content })));
}

/** A Word file with these paragraphs. */
export function wordFile(
  lines: readonly string[],
  parts: Readonly<Record<string, string | Uint8Array>> = {},
  type: 'docx' | 'docm' = 'docx',
): Buffer {
  return officeFile(type, {
    'word/document.xml': wordPart('document', `<w:body>${paragraphs(lines)}</w:body>`),
    ...parts,
  });
}

/** A part of a Word file: the document itself, a header, a footer. */
export function wordPart(element: 'document' | 'hdr', inner: string): string {
  return `<w:${element} xmlns:w="${WORDS}">${inner}</w:${element}>`;
}

export function paragraphs(lines: readonly string[]): string {
  return lines.map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`).join('');
}

/** A spreadsheet whose only cell says these words in place, without the table of shared words. */
export function sheetFile(
  words: string,
  parts: Readonly<Record<string, string>> = {},
  type: 'xlsx' | 'xlsm' = 'xlsx',
): Buffer {
  const cell = `<row r="1"><c r="A1" t="inlineStr"><is><t>${words}</t></is></c></row>`;
  const sheet = `<worksheet xmlns="${CELLS}"><sheetData>${cell}</sheetData></worksheet>`;
  return officeFile(type, { 'xl/worksheets/sheet1.xml': sheet, ...parts });
}

/** An old compound file (.doc, .xls, or an Office file with a password) that names this stream. */
export function compoundFile(stream: string): Buffer {
  const header = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  return Buffer.concat([header, Buffer.alloc(600), Buffer.from(stream, 'utf16le'), Buffer.alloc(600)]);
}
