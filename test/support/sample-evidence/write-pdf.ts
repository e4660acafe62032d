import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { MOTTO, NATION, placeAndDate, recipients, SAMPLE_NOTICE, type SampleDocument } from './sample-document.js';

const FONT = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf',
);
const LEFT = 70;
const COLUMN = 225;
const GAP = 10;
const WIDTH = COLUMN * 2 + GAP;

/** Renders a document as an A4 page. The same document always gives the same bytes. */
export async function writePdf(document: SampleDocument): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: 55, bottom: 55, left: LEFT, right: 55 },
    font: FONT,
    info: { Title: document.title, CreationDate: new Date(`${document.issuedOn}T01:00:00Z`) },
  });
  letterhead(pdf, document);
  pdf.fontSize(14).text(document.kind, LEFT, pdf.y + 24, { width: WIDTH, align: 'center' });
  pdf.fontSize(12).text(document.title, { width: WIDTH, align: 'center' }).moveDown(1);
  for (const paragraph of document.body) {
    pdf.text(paragraph, { width: WIDTH, align: 'justify', indent: 28, paragraphGap: 6 });
  }
  signature(pdf, document);
  pdf
    .fontSize(9)
    .fillColor('#555555')
    .text(SAMPLE_NOTICE, LEFT, pdf.page.height - 80, { width: WIDTH, align: 'center' });
  pdf.end();
  return new Uint8Array(await buffer(pdf));
}

function letterhead(pdf: PDFDocument, document: SampleDocument): void {
  const top = 55;
  const left = { width: COLUMN, align: 'center' } as const;
  pdf.fontSize(10);
  if (document.issuer.parent) pdf.text(document.issuer.parent, LEFT, top, left);
  pdf.text(document.issuer.name, LEFT, document.issuer.parent ? pdf.y : top, left);
  pdf.text(NATION, LEFT + COLUMN + GAP, top, left).text(MOTTO, { ...left, underline: true });
  const below = top + 50;
  pdf.text(`Số: ${document.number}`, LEFT, below, left);
  pdf.text(placeAndDate(document.issuedOn), LEFT + COLUMN + GAP, below, left);
}

function signature(pdf: PDFDocument, document: SampleDocument): void {
  const top = pdf.y + 24;
  pdf.fontSize(9);
  recipients(document).forEach((line, index) => {
    pdf.text(line, LEFT, index === 0 ? top : pdf.y, { width: COLUMN });
  });
  pdf.fontSize(11);
  document.issuer.signer.forEach((line, index) => {
    pdf.text(line, LEFT + COLUMN + GAP, index === 0 ? top : pdf.y, { width: COLUMN, align: 'center' });
  });
  pdf.moveDown(1.5).text('(đã ký)', { width: COLUMN, align: 'center' });
}
