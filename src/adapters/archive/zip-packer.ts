import { Readable } from 'node:stream';
import type { ZipFile } from 'yazl';
import type { PackedFile, Packer } from '../../application/ports/packer.js';

/** The first day that a zip can tell: the same files give the same pack. */
const NO_DAY = new Date(1980, 0, 1);

/** A zip, file after file: only one of them is in memory at a time. */
export const zipPacker: Packer = {
  async *pack(files) {
    const { ZipFile } = await import('yazl');
    const zip = new ZipFile();
    const output = zip.outputStream as Readable;
    fill(zip, files).catch((error: unknown) => {
      output.destroy(error instanceof Error ? error : new Error(String(error)));
    });
    for await (const piece of output) yield piece as Uint8Array;
  },
};

async function fill(zip: ZipFile, files: Iterable<PackedFile> | AsyncIterable<PackedFile>): Promise<void> {
  for await (const file of files) await add(zip, file);
  zip.end();
}

/** Settled when the turn of the file has come and its content is there. */
function add(zip: ZipFile, file: PackedFile): Promise<void> {
  return new Promise((settle, fail) => {
    zip.addReadStreamLazy(file.name, { mtime: NO_DAY }, (take) => {
      file.bytes().then((bytes) => {
        take(null, Readable.from([Buffer.from(bytes)]));
        settle();
      }, fail);
    });
  });
}
