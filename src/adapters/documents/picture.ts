import type { DocumentContent } from '../../application/ports/document-reader.js';

/** A large plan scanned with all its detail; beyond it a viewer needs gigabytes for a file of a few bytes. */
const MAX_PIXELS = 200_000_000;
/** Markers of JPEG: the picture's frame (all but three of its neighbours), the start of its data, its end. */
const FRAME = { first: 0xc0, last: 0xcf, others: new Set([0xc4, 0xc8, 0xcc]) };
const DATA = 0xda;
const END = Buffer.from([0xff, 0xd9]);

/** Why a picture cannot be taken. Nothing is decoded: only the parts are counted, from the first to the last. */
export function pictureProblem(type: 'jpg' | 'png', bytes: Uint8Array): DocumentContent['problem'] {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pixels = type === 'jpg' ? jpgPixels(content) : pngPixels(content);
  if (pixels === undefined) return 'damaged';
  return pixels > MAX_PIXELS ? 'pixels' : undefined;
}

/** Width times height; undefined when the last part is missing. */
function pngPixels(content: Buffer): number | undefined {
  let place = 8;
  while (place + 12 <= content.length) {
    const type = content.toString('latin1', place + 4, place + 8);
    if (type === 'IEND') return content.readUInt32BE(16) * content.readUInt32BE(20);
    place += 12 + content.readUInt32BE(place);
  }
  return undefined;
}

/** A camera puts a small picture with an end of its own before the large one: the end that counts comes after the data. */
function jpgPixels(content: Buffer): number | undefined {
  let pixels: number | undefined;
  let place = 2;
  while (place + 4 <= content.length && content[place] === 0xff) {
    const marker = content[place + 1] ?? 0;
    if (marker === 0xff) {
      place += 1;
      continue;
    }
    if (marker === DATA) return content.indexOf(END, place) === -1 ? undefined : pixels;
    const isFrame = FRAME.first <= marker && marker <= FRAME.last && !FRAME.others.has(marker);
    if (isFrame && place + 9 <= content.length) {
      pixels = content.readUInt16BE(place + 5) * content.readUInt16BE(place + 7);
    }
    place += 2 + content.readUInt16BE(place + 2);
  }
  return undefined;
}
