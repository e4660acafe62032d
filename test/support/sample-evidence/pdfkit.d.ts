/** The part of pdfkit that the sample documents use; the package brings no types of its own. */
declare module 'pdfkit' {
  import type { Readable } from 'node:stream';

  interface TextOptions {
    readonly width?: number;
    readonly align?: 'left' | 'center' | 'right' | 'justify';
    readonly indent?: number;
    readonly paragraphGap?: number;
    readonly underline?: boolean;
  }

  interface DocumentOptions {
    readonly size: 'A4';
    readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
    readonly info: Readonly<Record<string, string | Date>>;
    readonly font: string;
  }

  class PDFDocument extends Readable {
    constructor(options: DocumentOptions);
    y: number;
    readonly page: { readonly width: number; readonly height: number };
    fontSize(size: number): this;
    fillColor(color: string): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    text(text: string, options?: TextOptions): this;
    moveDown(lines?: number): this;
    end(): void;
  }

  export default PDFDocument;
}
