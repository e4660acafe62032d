import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';

/** Bytes in a megabyte, as limits are told to people. */
export const MEGABYTE = 1024 * 1024;

/** Office files are archives of XML parts: what they may hold before anything else unpacks them. */
export const ARCHIVE_LIMITS = { parts: 2000, unpackedBytes: 100 * MEGABYTE, ratio: 200, ratioFrom: 5 * MEGABYTE };
const XML_PART = /\.(?:xml|rels|vml)$/i;
const DECLARATION = /<!(?:DOCTYPE|ENTITY)/i;

export interface ArchiveReport {
  readonly names: readonly string[];
  /** Size as the table of contents states it. */
  readonly unpackedBytes: number;
  readonly problem?: 'damaged' | 'too_large' | 'entities';
}

/**
 * Looks into a zip archive in memory before a library unpacks it: number of parts, unpacked size, packing ratio, entity
 * declarations. Each part is inflated once, checked against its stated size, and given to `onXml` or `onOther`.
 */
export async function inspectArchive(
  bytes: Uint8Array,
  onXml: (name: string, xml: string) => void = () => {},
  onOther: (name: string, content: Buffer) => void = () => {},
): Promise<ArchiveReport> {
  const { fromBufferPromise } = await import('yauzl');
  const names: string[] = [];
  let unpackedBytes = 0;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries: Entry[] = [];
    const archive = await fromBufferPromise(buffer, { lazyEntries: true });
    if (archive.entryCount > ARCHIVE_LIMITS.parts) return { names, unpackedBytes, problem: 'too_large' };
    for await (const entry of archive.eachEntry()) {
      entries.push(entry);
      names.push(entry.fileName);
      unpackedBytes += entry.uncompressedSize;
    }
    if (isBomb(unpackedBytes, bytes.byteLength)) return { names, unpackedBytes, problem: 'too_large' };
    // Programs do not agree on which of two parts of one name they open.
    if (new Set(names).size < names.length) return { names, unpackedBytes, problem: 'damaged' };
    if (await hasDeclarations(archive, entries, onXml, onOther)) return { names, unpackedBytes, problem: 'entities' };
    return { names, unpackedBytes };
  } catch {
    return { names, unpackedBytes, problem: 'damaged' };
  }
}

function isBomb(unpacked: number, packed: number): boolean {
  return (
    unpacked > ARCHIVE_LIMITS.unpackedBytes ||
    (unpacked > ARCHIVE_LIMITS.ratioFrom && unpacked > packed * ARCHIVE_LIMITS.ratio)
  );
}

/** True when a part declares a document type or an entity. yauzl stops a part that is larger than it states. */
async function hasDeclarations(
  archive: ZipFile,
  entries: readonly Entry[],
  onXml: (name: string, xml: string) => void,
  onOther: (name: string, content: Buffer) => void,
): Promise<boolean> {
  for (const entry of entries) {
    const content = await readAll(await archive.openReadStreamPromise(entry));
    if (!XML_PART.test(entry.fileName)) {
      onOther(entry.fileName, content);
      continue;
    }
    const xml = xmlText(content);
    if (DECLARATION.test(xml)) return true;
    onXml(entry.fileName, xml);
  }
  return false;
}

/** XML may be written in UTF-16, which begins with a mark of its own. */
function xmlText(content: Buffer): string {
  const mark = content.subarray(0, 2).toString('hex');
  if (mark === 'fffe') return content.toString('utf16le');
  if (mark === 'feff')
    return Buffer.from(content.subarray(0, content.length & ~1))
      .swap16()
      .toString('utf16le');
  return content.toString('utf8');
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
