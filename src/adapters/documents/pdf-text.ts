import type { TextReading } from './text-reading.js';

/** The letterhead and the words of a document are on its first pages. */
const MAX_PAGES = 20;
const SILENT = { verbosity: 0 };

export async function readPdf(bytes: Uint8Array): Promise<TextReading> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), SILENT);
    const pages: string[] = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
    }
    await pdf.destroy();
    return { text: pages.join('\n').trim() };
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    return { text: '', problem: encrypted ? 'encrypted' : 'damaged' };
  }
}
