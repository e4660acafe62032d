import { inspectArchive } from '../boundary/archive.js';
import type { TextReading } from './text-reading.js';

const MACROS = /vbaProject\.bin$/i;
const SHARED_STRING = /<si>(.*?)<\/si>/gs;

/** Text of a DOCX, or the words of an XLSX; files with macros are not opened. */
export async function readOffice(bytes: Uint8Array, type: 'docx' | 'xlsx'): Promise<TextReading> {
  let words = '';
  const report = await inspectArchive(bytes, (name, xml) => {
    if (name === 'xl/sharedStrings.xml') words = sharedStrings(xml);
  });
  if (report.problem) return { text: '', problem: 'damaged' };
  if (report.names.some((name) => MACROS.test(name))) return { text: '', problem: 'macros' };
  return type === 'xlsx' ? { text: words } : readDocx(bytes);
}

async function readDocx(bytes: Uint8Array): Promise<TextReading> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return { text: value.trim() };
  } catch {
    return { text: '', problem: 'damaged' };
  }
}

function sharedStrings(xml: string): string {
  const entries = [...xml.matchAll(SHARED_STRING)].map(([, entry = '']) => entry.replace(/<[^>]*>/g, ''));
  return entries.join('\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
