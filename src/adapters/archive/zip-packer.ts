import { Readable } from 'node:stream';
import type { Packer } from '../../application/ports/packer.js';

/** The first day that a zip can tell: the same files give the same pack. */
const NO_DAY = new Date(1980, 0, 1);

/** A zip, file after file: only one of them is in memory at a time. */
export const zipPacker: Packer = {
  async *pack(files) {
    const { ZipFile } = await import('yazl');
    const zip = new ZipFile();
    const output = zip.outputStream as Readable;
    for (const file of files) {
      zip.addReadStreamLazy(file.name, { mtime: NO_DAY }, (take) => {
        file.bytes().then(
          (bytes) => take(null, Readable.from([Buffer.from(bytes)])),
          (error: unknown) => {
            take(error, Readable.from([]));
            output.destroy(error instanceof Error ? error : new Error(String(error)));
          },
        );
      });
    }
    zip.end();
    for await (const piece of output) yield piece as Uint8Array;
  },
};
