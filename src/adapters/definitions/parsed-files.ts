import { createHash } from 'node:crypto';
import type { ServiceIdentifier } from 'inversify';

/**
 * Plain contents of files that were parsed and found in order before, by `keyOf`. Parsing YAML takes most of
 * the time of a short run, so what the program ships with is parsed once, when it is built. A file that was changed
 * or moved since has another key.
 */
export type ParsedFiles = ReadonlyMap<string, object>;
export const ParsedFiles: ServiceIdentifier<ParsedFiles> = Symbol.for('ParsedFiles');

/** @param file name that does not depend on where the folders are. */
export function keyOf(file: string, content: string): string {
  return createHash('sha256').update(`${file}\n`).update(content).digest('hex');
}
