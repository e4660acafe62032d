import { ENCRYPTED_PDF } from '../../adapters/documents/support.js';
import { compoundFile, outside, paragraphs, sheetFile, wordFile, wordPart, zipOf } from './archives.js';
import { formsInForms, objectStream, packed, pdfWith, vietnamesePdf } from './pdfs.js';
import { jpg, png } from './pictures.js';

const MEGABYTE = 1024 * 1024;
/** Ten times ten times … the same words, told in a few lines. */
const LAUGHS = `<!DOCTYPE a [<!ENTITY b "haha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>`;
const PAGE = pdfWith({ content: 'BT ET' });
const WORD = wordFile(['Báo cáo quý III']);
const ZIP = zipOf([{ name: 'a.txt', content: 'xin chào' }]);
const SCRIPT = '<script>alert(1)</script>';
const LAUNCH = '<</S/Launch/F(cmd.exe)>>';
const ATTACHED = '<</Names[(a)<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>]>>';

export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Uint8Array | Promise<Uint8Array>;
  /** Codes of what the person is told; a file with other than warnings is not kept. */
  readonly told: readonly string[];
  readonly kept?: true;
}

type Row = readonly [
  what: string,
  name: string,
  bytes: HostileFile['bytes'] | Uint8Array | string,
  told: string,
  kept?: 'kept',
];

const rows = (...all: readonly Row[]): HostileFile[] =>
  all.map(([what, name, bytes, told, kept]) => ({
    ...{ what, name, told: told === '' ? [] : told.split(' ') },
    bytes: typeof bytes === 'function' ? bytes : () => Buffer.from(bytes),
    ...(kept !== undefined && { kept: true }),
  }));

export const OF_ANY_SIZE = rows(
  ['an empty file', 'a.pdf', '', 'E005'],
  ['a file of 26 MB', 'a.jpg', () => jpg({ bytes: 26 * MEGABYTE }), 'E006'],
  [
    'a file of one byte over the limit',
    'a.jpg',
    () => jpg({ bytes: 25 * MEGABYTE + 1 - jpg({ bytes: 0 }).length }),
    'E006',
  ],
  ['a file of exactly the limit', 'a.jpg', () => jpg({ bytes: 25 * MEGABYTE - jpg({ bytes: 0 }).length }), '', 'kept'],
);

export const OF_OTHER_TYPES = rows(
  ['a PDF named .docx', 'a.docx', PAGE, 'E003', 'kept'],
  ['a PDF without an extension', 'a', pdfWith({ content: 'q Q' }), 'E003', 'kept'],
  ['a program named .pdf', 'a.pdf', 'MZ'.padEnd(400, '\0'), 'E004'],
  ['a page of the web named .pdf', 'a.pdf', `<!DOCTYPE html><html>${SCRIPT}</html>`, 'E004'],
  ['a drawing with a script', 'a.svg', `<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`, 'E004'],
  ['a drawing with a script named .png', 'a.png', `<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`, 'E004'],
  ['a shell script named .jpg', 'a.jpg', '#!/bin/sh\nrm -rf /\n', 'E004'],
  ['a rich text', 'a.rtf', '{\\rtf1\\ansi xin chao}', 'E004'],
  ['an old Word file', 'a.doc', compoundFile('WordDocument'), 'E004'],
  [
    'an open document text',
    'a.odt',
    zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text' }]),
    'E004',
  ],
  ['a zip archive', 'a.zip', ZIP, 'E004'],
  ['a zip archive named .docx', 'a.docx', ZIP, 'E004'],
  ['a zip in a zip named .docx', 'a.docx', zipOf([{ name: 'b.zip', content: ZIP }]), 'E004'],
  ['a 7z archive', 'a.7z', Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), Buffer.alloc(64)]), 'E004'],
  ['a tar archive', 'a.tar', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar\x0000'), Buffer.alloc(248)]), 'E004'],
  ['a table of text', 'a.csv', 'a;b\n1;2\n', 'E004'],
  ['plain text', 'a.txt', 'xin chào', 'E004'],
  [
    'a shortcut',
    'a.lnk',
    Buffer.concat([Buffer.from('4c0000000114020000000000c000000000000046', 'hex'), Buffer.alloc(80)]),
    'E004',
  ],
  ['a letter', 'a.eml', 'From: a@example.vn\nSubject: x\n\nxin chào\n', 'E004'],
  ['a PDF that begins after other words', 'a.pdf', Buffer.concat([Buffer.from(`<html>${SCRIPT}`), PAGE]), 'E004'],
  ['a PDF that is an archive as well', 'a.pdf', Buffer.concat([PAGE, ZIP]), 'E015'],
  ['a picture that is an archive as well', 'a.png', Buffer.concat([png(), ZIP]), 'E015'],
  ['a photo that is an archive as well', 'a.jpg', Buffer.concat([jpg(), ZIP]), 'E015'],
);

export const BROKEN = rows(
  ['a PDF cut off', 'a.pdf', PAGE.subarray(0, 60), 'E007'],
  ['a Word file cut off', 'a.docx', WORD.subarray(0, 700), 'E007'],
  ['a picture cut off', 'a.png', png().subarray(0, 60), 'E007'],
  ['a picture cut off, whose comment says it ended', 'a.png', png({ comment: 'IEND' }).subarray(0, 70), 'E007'],
  ['a photo cut off', 'a.jpg', jpg({ whole: false }), 'E007'],
  ['a photo cut off, with a whole small copy inside', 'a.jpg', jpg({ exif: jpg(), whole: false }), 'E007'],
  ['a PDF with a password', 'a.pdf', ENCRYPTED_PDF, 'E007'],
  ['a Word file with a password', 'a.docx', compoundFile('EncryptedPackage'), 'E007'],
  ['a spreadsheet with a password', 'a.xlsx', compoundFile('EncryptedPackage'), 'E007'],
  ['a Word file with a name twice', 'a.docx', () => Buffer.from(twice()), 'E007'],
  ['a Word file with a name that climbs out', 'a.docx', wordFile(['x'], { '../../evil.xml': '<a/>' }), 'E007'],
  ['a Word file with an absolute name', 'a.docx', wordFile(['x'], { '/etc/evil.xml': '<a/>' }), 'E007'],
  [
    'a spreadsheet with entities',
    'a.xlsx',
    sheetFile('x', { 'xl/sharedStrings.xml': `${LAUGHS}<sst>&c;</sst>` }),
    'E007',
  ],
  [
    'a spreadsheet with an external entity',
    'a.xlsx',
    sheetFile('x', { 'xl/a.xml': '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>' }),
    'E007',
  ],
  ['a Word file with entities', 'a.docx', wordFile(['x'], { 'word/a.xml': `${LAUGHS}<a>&c;</a>` }), 'E007'],
  [
    'a Word file with entities in another spelling',
    'a.docx',
    wordFile(['x'], { 'word/a.xml': Buffer.from(`\ufeff${LAUGHS}<a>&c;</a>`, 'utf16le') }),
    'E007',
  ],
);

function twice(): Buffer {
  const document = wordPart('document', `<w:body>${paragraphs(['x'])}</w:body>`);
  const other = wordPart('document', `<w:body>${paragraphs(['MẬT'])}</w:body>`);
  return zipOf([
    {
      name: '[Content_Types].xml',
      content:
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    },
    { name: 'word/document.xml', content: document },
    { name: 'word/document.xml', content: other },
  ]);
}

export const BOMBS = rows(
  [
    'a Word file that unpacks to 110 MB',
    'a.docx',
    () => wordFile(['x'], { 'word/media/a.png': Buffer.alloc(110 * MEGABYTE) }),
    'E006',
  ],
  ['a Word file whose text unpacks to 60 MB', 'a.docx', () => wordFile(['x'.repeat(60 * MEGABYTE)]), 'E006'],
  [
    'a spreadsheet of 100.000 parts',
    'a.xlsx',
    () => sheetFile('x', Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`xl/${index}.bin`, '']))),
    'E006',
  ],
  ['a PDF that claims a million pages', 'a.pdf', pdfWith({ count: 1_000_000 }), '', 'kept'],
  ['a PDF of a hundred thousand streams', 'a.pdf', () => pdfWith({ content: 'stream\n'.repeat(100_000) }), 'E006'],
  ['a PDF whose forms show themselves a thousand million times', 'a.pdf', () => formsInForms(9), '', 'kept'],
  [
    'a PDF whose page unpacks to 110 MB',
    'a.pdf',
    () => pdfWith({ content: packed(Buffer.alloc(110 * MEGABYTE, ' ')) }),
    'E006',
  ],
  [
    'a PDF whose page unpacks to 110 MB in two turns',
    'a.pdf',
    () => pdfWith({ content: packed(Buffer.alloc(110 * MEGABYTE, ' '), 2) }),
    'E006',
  ],
  ['a PDF of lists in lists', 'a.pdf', () => pdfWith({ catalog: `/A${'['.repeat(200_000)}` }), 'E007'],
  ['a picture that claims a side of a million points', 'a.png', png({ width: 1_000_000, height: 1_000_000 }), 'E006'],
  ['a photo that claims 65.000 by 65.000 points', 'a.jpg', jpg({ width: 65_000, height: 65_000 }), 'E006'],
);

export const ACTIVE = rows(
  ['a Word file with macros', 'a.docm', wordFile(['x'], { 'word/vbaProject.bin': 'x' }, 'docm'), 'E014'],
  ['a spreadsheet with macros', 'a.xlsm', sheetFile('x', { 'xl/vbaProject.bin': 'x' }, 'xlsm'), 'E014'],
  ['a Word file with macros named .docx', 'a.docx', wordFile(['x'], { 'word/vbaProject.bin': 'x' }), 'E014'],
  ['a Word file with macros under another name', 'a.docm', wordFile(['x'], { 'word/other.bin': 'x' }, 'docm'), 'E014'],
  ['a spreadsheet with old macros', 'a.xlsx', sheetFile('x', { 'xl/macrosheets/sheet1.xml': '<a/>' }), 'E014'],
  [
    'a Word file that fetches its template',
    'a.docx',
    wordFile(['x'], { 'word/_rels/settings.xml.rels': outside('attachedTemplate', 'http://example.vn/a.dotm') }),
    'E015',
  ],
  [
    'a Word file that fetches its template from a share',
    'a.docx',
    wordFile(['x'], { 'word/_rels/settings.xml.rels': outside('attachedTemplate', 'file:///\\\\10.0.0.1\\a\\b.dotm') }),
    'E015',
  ],
  [
    'a Word file with the template of its own machine',
    'a.docx',
    wordFile(['y'], { 'word/_rels/settings.xml.rels': outside('attachedTemplate', 'file:///C:\\Mau\\nd30.dotx') }),
    '',
    'kept',
  ],
  [
    'a Word file with a link to a page',
    'a.docx',
    wordFile(['z'], { 'word/_rels/document.xml.rels': outside('hyperlink', 'https://example.vn') }),
    '',
    'kept',
  ],
  [
    'a Word file with an object from elsewhere',
    'a.docx',
    wordFile(['x'], { 'word/_rels/document.xml.rels': outside('oleObject', 'https://example.vn/a.hta') }),
    'E015',
  ],
  [
    'a Word file with a page from elsewhere',
    'a.docx',
    wordFile(['x'], { 'word/_rels/webSettings.xml.rels': outside('frame', 'https://example.vn') }),
    'E015',
  ],
  [
    'a Word file that asks another program',
    'a.docx',
    wordFile(['x'], {
      'word/footer1.xml': '<w:ftr><w:instrText>DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe</w:instrText></w:ftr>',
    }),
    'E015',
  ],
  [
    'a spreadsheet that asks another program',
    'a.xlsx',
    sheetFile('x', {
      'xl/externalLinks/externalLink1.xml':
        '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
    }),
    'E015',
  ],
  [
    'a Word file with a packed program',
    'a.docx',
    wordFile(['x'], { 'word/embeddings/oleObject1.bin': Buffer.concat([compoundFile('\x01Ole10Native')]) }),
    'E015',
  ],
  ['a Word file with a control', 'a.docx', wordFile(['x'], { 'word/activeX/activeX1.xml': '<ax:ocx/>' }), 'E015'],
  ['a PDF with a script', 'a.pdf', pdfWith({ catalog: '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>' }), 'E015'],
  [
    'a PDF with a script under an escaped name',
    'a.pdf',
    pdfWith({ catalog: '/OpenAction<</S/J#61vaScript/JS(app.alert\\(1\\))>>' }),
    'E015',
  ],
  [
    'a PDF with a script in a packed object',
    'a.pdf',
    pdfWith({ page: '/AA 6 0 R', objects: [objectStream(6, ['<</O<</S/JavaScript/JS(x)>>>>'])] }),
    'E015',
  ],
  ['a PDF that starts a program', 'a.pdf', pdfWith({ catalog: `/OpenAction${LAUNCH}` }), 'E015'],
  [
    'a PDF with a link that starts a program',
    'a.pdf',
    pdfWith({ page: `/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A${LAUNCH}>>]` }),
    'E015',
  ],
  [
    'a PDF with a file inside',
    'a.pdf',
    pdfWith({
      catalog: `/Names<</EmbeddedFiles${ATTACHED}>>`,
      objects: [packed(Buffer.from('MZ'), 1, '/Type/EmbeddedFile')],
    }),
    'E015',
  ],
  [
    'a PDF with a link to a page',
    'a.pdf',
    pdfWith({ page: '/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://example.vn)>>>>]' }),
    '',
    'kept',
  ],
  ['a photo with a script in its remarks', 'a.jpg', jpg({ exif: SCRIPT }), '', 'kept'],
);

export const SECRET = rows(
  ['a PDF', 'a.pdf', () => vietnamesePdf(['ỦY BAN NHÂN DÂN XÃ A', 'MẬT', 'Báo cáo']), 'E013'],
  [
    'a PDF, on the line of the date',
    'a.pdf',
    () =>
      vietnamesePdf([
        'Kế hoạch',
        { words: 'TUYỆT MẬT', x: 80, y: 150 },
        { words: 'Đồng Xa, ngày 01 tháng 8', x: 320, y: 150 },
      ]),
    'E013',
  ],
  ['a Word file', 'a.docx', wordFile(['ỦY BAN NHÂN DÂN XÃ A', 'TỐI MẬT', 'Báo cáo']), 'E013'],
  [
    'a Word file, at the top of the page',
    'a.docx',
    wordFile(['Báo cáo'], { 'word/header1.xml': wordPart('hdr', paragraphs(['MẬT'])) }),
    'E013',
  ],
  ['a Word file, with a decomposed mark', 'a.docx', wordFile(['TUYỆT MẬT'.normalize('NFD'), 'Báo cáo']), 'E013'],
  [
    'a spreadsheet',
    'a.xlsx',
    sheetFile('Danh mục', { 'xl/sharedStrings.xml': '<sst><si><t>MẬT</t></si></sst>' }),
    'E013',
  ],
  ['a spreadsheet, in place', 'a.xlsx', sheetFile('TUYỆT MẬT'), 'E013'],
  [
    'a spreadsheet, at the top of the page',
    'a.xlsx',
    sheetFile('x', {
      'xl/worksheets/sheet2.xml':
        '<worksheet><headerFooter><oddHeader>&amp;C&amp;"Arial"MẬT</oddHeader></headerFooter></worksheet>',
    }),
    'E013',
  ],
);
