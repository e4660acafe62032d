import { inspectArchive } from '../boundary/archive.js';
import type { TextReading } from './text-reading.js';

const MACROS = /vbaProject\.bin$/i;
/** More text than any report holds; parsing it would take minutes. */
const MAX_XML = 10_000_000;

/** Text of a DOCX, or the words of an XLSX; files with macros are not opened. */
export async function readOffice(bytes: Uint8Array, type: 'docx' | 'xlsx'): Promise<TextReading> {
  let words = '';
  let longest = 0;
  const report = await inspectArchive(bytes, (name, xml) => {
    longest = Math.max(longest, xml.length);
    if (name === 'xl/sharedStrings.xml') words = sharedStrings(xml.slice(0, MAX_XML));
  });
  if (report.problem) return { text: '', problem: 'damaged' };
  if (report.names.some((name) => MACROS.test(name))) return { text: '', problem: 'macros' };
  if (type === 'xlsx') return { text: words };
  return longest > MAX_XML ? { text: '' } : readDocx(bytes);
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
  const entries = xml.split('</si>').map((entry) => entry.replace(/<[^<>]*>/g, '').trim());
  return entries.join('\n').trim().replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
