import {
  AlignmentType,
  BorderStyle,
  Document,
  type IParagraphOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { freezeArchiveTimes } from './freeze-archive-times.js';
import { MOTTO, NATION, placeAndDate, recipients, SAMPLE_NOTICE, type SampleDocument } from './sample-document.js';

const CENTERED = { alignment: AlignmentType.CENTER } as const;
const HEAD = { ...CENTERED, spacing: { before: 120 } } as const;
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' } as const;
const NO_LINES = {
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
  insideHorizontal: NO_LINE,
  insideVertical: NO_LINE,
} as const;

/** Renders a document for Word. The same document always gives the same bytes. */
export async function writeDocx(document: SampleDocument): Promise<Uint8Array> {
  const { issuer } = document;
  const word = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 26 } } } },
    sections: [
      {
        properties: { page: { margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } } },
        children: [
          columns(
            [
              [...(issuer.parent ? [line(issuer.parent, CENTERED)] : []), line(issuer.name, CENTERED, true)],
              [line(NATION, CENTERED, true), line(MOTTO, CENTERED, true)],
            ],
            [[line(`Số: ${document.number}`, HEAD)], [line(placeAndDate(document.issuedOn), HEAD)]],
          ),
          line(document.kind, { ...CENTERED, spacing: { before: 360 } }, true, 28),
          line(document.title, { ...CENTERED, spacing: { after: 240 } }, true, 26),
          ...document.body.map((text) =>
            line(
              text,
              { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 567 }, spacing: { after: 120 } },
              false,
              26,
            ),
          ),
          columns([
            recipients(document).map((text) => line(text, {}, false, 20)),
            [
              ...issuer.signer.map((text) => line(text, CENTERED, true)),
              line('(đã ký)', { ...CENTERED, spacing: { before: 480 } }),
            ],
          ]),
          line(SAMPLE_NOTICE, { ...CENTERED, spacing: { before: 720 } }, false, 18),
        ],
      },
    ],
  });
  const packed = await Packer.toBuffer(word, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(document) },
  ]);
  return freezeArchiveTimes(packed);
}

function line(text: string, options: IParagraphOptions, bold = false, size = 22): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ text, bold, size })] });
}

type Cells = readonly [readonly Paragraph[], readonly Paragraph[]];

/** Rows of two cells without lines: the letterhead and the signature block. */
function columns(...rows: readonly Cells[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: [3900, 5171],
    borders: NO_LINES,
    rows: rows.map(
      ([left, right]) =>
        new TableRow({
          children: [
            new TableCell({ width: { size: 43, type: WidthType.PERCENTAGE }, children: left }),
            new TableCell({ width: { size: 57, type: WidthType.PERCENTAGE }, children: right }),
          ],
        }),
    ),
  });
}

/** Properties with the document's own day in place of the moment of writing. */
function coreProperties(document: SampleDocument): string {
  const day = `${document.issuedOn}T01:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${document.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dc:title>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
