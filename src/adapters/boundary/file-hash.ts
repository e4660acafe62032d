import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** Piece by piece: the file may be as large as the disk. */
export async function fileHash(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array);
  return hash.digest('hex');
}
