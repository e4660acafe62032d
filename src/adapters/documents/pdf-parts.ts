import { Readable } from 'node:stream';
import { createInflate } from 'node:zlib';
import type { ActivePart } from '../../application/ports/document-reader.js';
import { MEGABYTE } from '../boundary/archive.js';
import type { TextReading } from './text-reading.js';

/** A stream begins after this word; the keyword that ends it ends with the same letters. */
const STREAM = /(?<!end)stream\r?\n/g;
const LONGEST_DICTIONARY = 4000;
const LIMITS = { page: 64 * MEGABYTE, picture: 256 * MEGABYTE, objects: 16 * MEGABYTE, all: 1024 * MEGABYTE };
/** More than a document of the largest size has. */
const MAX_STREAMS = 50_000;
/** Deflate packs no better than this, so a shorter stream cannot become too large. */
const BEST_RATIO = 1032;
const PACKED = /\/(?:FlateDecode|Fl)(?![A-Za-z])/g;
/** Any letter of a name may be written as # and its number. */
const ESCAPED = /\/\w{0,20}#[\w#]{2,60}/g;
const ACTIVE: readonly (readonly [RegExp, ActivePart])[] = [
  [/\/(?:JavaScript|RichMedia)(?![A-Za-z])|\/XFA\s*[[\d]/, 'script'],
  [/\/Launch(?![A-Za-z])/, 'program'],
  [/\/(?:EmbeddedFile|FileAttachment)(?![A-Za-z])/, 'attachment'],
];

/**
 * Looks through the parts of a PDF before a library reads it: nothing may unpack to more than a program can hold, and
 * nothing may act when a person opens the file. Objects may be packed, and names may be written with escapes.
 */
export async function inspectPdf(bytes: Uint8Array): Promise<Omit<TextReading, 'text'>> {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = content.toString('latin1');
  let active = activePart(source);
  let end = 0;
  let streams = 0;
  let total = 0;
  for (const match of source.matchAll(STREAM)) {
    const start = match.index + match[0].length;
    streams += 1;
    if (streams > MAX_STREAMS || total > LIMITS.all) return { problem: 'unpacked' };
    if (end < start) end = placeOf('endstream', source, start);
    const dictionary = plainNames(dictionaryBefore(source, match.index));
    const times = dictionary.match(PACKED)?.length ?? 0;
    const holdsObjects = /\/ObjStm(?![A-Za-z])/.test(dictionary);
    const limit = holdsObjects ? LIMITS.objects : /\/Image(?![A-Za-z])/.test(dictionary) ? LIMITS.picture : LIMITS.page;
    const isShort = times < 2 && (end - start) * BEST_RATIO < limit;
    if (times === 0 || (isShort && !holdsObjects)) continue;
    const unpacked = await unpack(content.subarray(start), times, limit, holdsObjects);
    if (unpacked === undefined) return { problem: 'unpacked' };
    total += unpacked.length;
    active ??= activePart(unpacked.text);
  }
  return active === undefined ? {} : { active };
}

/** Where a word stands next; the end of the text when nowhere. */
function placeOf(word: string, text: string, from: number): number {
  const place = text.indexOf(word, from);
  return place === -1 ? text.length : place;
}

function activePart(source: string): ActivePart | undefined {
  const plain = ACTIVE.find(([pattern]) => pattern.test(source));
  if (plain !== undefined) return plain[1];
  for (const [name] of source.matchAll(ESCAPED)) {
    const escaped = ACTIVE.find(([pattern]) => pattern.test(`${plainNames(name)} 0`));
    if (escaped !== undefined) return escaped[1];
  }
  return undefined;
}

function plainNames(source: string): string {
  return source.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function dictionaryBefore(source: string, place: number): string {
  const before = source.slice(Math.max(0, place - LONGEST_DICTIONARY), place);
  return before.slice(before.lastIndexOf(' obj') + 1);
}

/** What a stream holds, as text where that is wanted; undefined when it is more than `limit`. */
async function unpack(
  packed: Uint8Array,
  times: number,
  limit: number,
  wantsText: boolean,
): Promise<{ readonly length: number; readonly text: string } | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of inflated(packed, times)) {
      length += chunk.length;
      if (length > limit) return undefined;
      if (wantsText) chunks.push(chunk);
    }
  } catch {
    // Damaged, or encrypted: what came before is what a reader would see as well.
  }
  return { length, text: Buffer.concat(chunks).toString('latin1') };
}

function inflated(packed: Uint8Array, times: number): AsyncIterable<Buffer> {
  let stream: Readable = Readable.from([packed], { objectMode: false });
  for (let time = 0; time < times; time += 1) {
    const inflate = createInflate();
    stream.on('error', (error) => inflate.destroy(error));
    stream = stream.pipe(inflate);
  }
  return stream;
}
