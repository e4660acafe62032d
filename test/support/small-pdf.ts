import PDFDocument from 'pdfkit';

/** A one-page document with a few words, the same bytes for the same words. */
export function writePdf(words: string): Promise<Uint8Array> {
  return new Promise((settle) => {
    const document = new PDFDocument({
      ...{ size: 'A4', font: 'Helvetica', info: { CreationDate: new Date(0) } },
      margins: { top: 60, bottom: 60, left: 60, right: 60 },
    });
    const chunks: Buffer[] = [];
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', () => settle(Buffer.concat(chunks)));
    document.text(words.normalize('NFD').replace(/[^\x20-\x7E]/g, ''));
    document.end();
  });
}
