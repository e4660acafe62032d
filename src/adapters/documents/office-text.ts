import { inspectArchive } from '../boundary/archive.js';
import { OfficeParts } from './office-parts.js';
import type { TextReading } from './text-reading.js';

/** More text than any report holds; parsing it would take minutes. */
const MAX_XML = 10_000_000;
/** Parts of a DOCX beside the text itself, where marks are stamped. */
const MARGIN = /^word\/(?:header|footer)\d*\.xml$/i;
const SHEET = /^xl\/worksheets\/[^/]+\.xml$/i;
const DRAWING = /^xl\/(?:drawings|comments|threadedComments)[^.]*\.xml$/i;

/** Text of a DOCX, or the words of an XLSX; files with macros are not opened. */
export async function readOffice(bytes: Uint8Array, type: 'docx' | 'xlsx'): Promise<TextReading> {
  const parts = new OfficeParts();
  const words: string[] = [];
  let longest = 0;
  const report = await inspectArchive(
    bytes,
    (name, xml) => {
      parts.xml(name, xml);
      longest = Math.max(longest, xml.length);
      words.push(wordsOf(name, xml.slice(0, MAX_XML)));
    },
    (name, content) => parts.other(name, content),
  );
  if (report.problem === 'too_large') return { text: '', problem: 'unpacked' };
  if (report.problem !== undefined) return { text: '', problem: 'damaged' };
  if (parts.hasMacros) return { text: '', problem: 'macros' };
  const active = parts.active === undefined ? {} : { active: parts.active };
  const beside = words.filter((each) => each !== '').join('\n');
  if (type === 'xlsx') return { text: beside, ...active };
  const main = longest > MAX_XML ? { text: '' } : await readDocx(bytes);
  return { ...main, text: [main.text, beside].filter((each) => each !== '').join('\n'), ...active };
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

/** The words of one part, a line for each paragraph, cell or remark. */
function wordsOf(name: string, xml: string): string {
  if (name === 'xl/sharedStrings.xml') return linesOf(xml.split('</si>'));
  if (MARGIN.test(name)) return linesOf(xml.split('</w:p>'));
  if (DRAWING.test(name)) return linesOf(xml.split(/<\/(?:a:p|comment|text)>/));
  if (!SHEET.test(name)) return '';
  const cells = xml.split('</is>').slice(0, -1);
  const margins = [...xml.matchAll(/<(?:odd|even|first)(?:Header|Footer)>([^<]*)</g)].map(([, text = '']) => text);
  return linesOf([...cells.map((cell) => cell.slice(cell.lastIndexOf('<is>'))), ...margins.flatMap(withoutCodes)]);
}

/** Left, middle and right of a margin; fonts and sizes are codes between the words. */
function withoutCodes(margin: string): string[] {
  return margin
    .split(/&amp;[LCR]/)
    .map((part) => part.replace(/&amp;(?:"[^"]*"|&quot;.*?&quot;|K[0-9A-F]{6}|\d+|[A-Z])/g, ''));
}

function linesOf(entries: readonly string[]): string {
  const lines = entries.map((entry) => entry.replace(/<[^<>]*>/g, '').trim());
  return lines.join('\n').trim().replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
