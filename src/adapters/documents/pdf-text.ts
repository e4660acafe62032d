import type { getDocumentProxy } from 'unpdf';
import { inspectPdf } from './pdf-parts.js';
import type { TextReading } from './text-reading.js';

/** The letterhead and the words of a document are on its first pages. */
const MAX_PAGES = 20;
/** More pieces of text than twenty pages of close print hold. */
const MAX_PIECES = 20_000;
const SILENT = { verbosity: 0 };

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;
type TextContent = Awaited<ReturnType<Page['getTextContent']>>;

export async function readPdf(bytes: Uint8Array): Promise<TextReading> {
  const parts = await inspectPdf(bytes);
  if (parts.problem) return { text: '', problem: parts.problem };
  const { getDocumentProxy } = await import('unpdf');
  try {
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), SILENT);
    const text = await textOf(pdf);
    // Where all is encrypted with an empty password, only the library sees the objects.
    const active = parts.active ?? ((await pdf.hasJSActions()) ? 'script' : undefined);
    await pdf.destroy();
    return { text, ...(active !== undefined && { active }) };
  } catch (error) {
    const encrypted = error instanceof Error && error.name === 'PasswordException';
    return { text: '', problem: encrypted ? 'encrypted' : 'damaged' };
  }
}

async function textOf(pdf: Pdf): Promise<string> {
  const pages: string[] = [];
  let left = MAX_PIECES;
  for (let number = 1; left > 0 && number <= Math.min(pdf.numPages, MAX_PAGES); number += 1) {
    const pieces = await piecesOf(await pdf.getPage(number), left);
    left -= pieces.length;
    pages.push(pieces.map(wordsOf).join(''));
  }
  return pages.join('\n').trim();
}

/**
 * Read piece by piece, because a form that repeats another one again and again could go on for days. The library goes
 * no further than somebody reads; told to stop at once, it breaks.
 */
async function piecesOf(page: Page, limit: number): Promise<Piece[]> {
  const reader: ReadableStreamDefaultReader<TextContent> = page.streamTextContent().getReader();
  const pieces: Piece[] = [];
  while (pieces.length < limit) {
    const { value, done } = await reader.read();
    if (done) return pieces;
    pieces.push(...value.items.filter((item) => 'str' in item));
  }
  return pieces;
}

interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  readonly width: number;
  readonly transform: readonly number[];
}

/** A wide space is the gap between two columns, whose words are not one sentence. */
function wordsOf({ str, hasEOL, width, transform }: Piece): string {
  const size = Math.abs(transform[3] ?? 0);
  const words = str === ' ' && size > 0 && width > 2 * size ? '\t' : str;
  return words + (hasEOL ? '\n' : '');
}
