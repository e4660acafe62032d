import type { ServiceIdentifier } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { EvidenceFile } from '../../domain/evidence.js';

/** What the content of an evidence file says about itself. */
export interface DocumentContent {
  readonly type: EvidenceFile['type'];
  /** Plain text, NFC; empty for scans and pictures. */
  readonly text: string;
  readonly number?: string;
  readonly issuedOn?: IsoDate;
  readonly issuer?: string;
  readonly problem?: 'encrypted' | 'damaged' | 'macros' | 'secret' | 'active' | 'too_large' | 'unpacked' | 'pixels';
  /** With `active`: what the file would do to the person who opens it. */
  readonly active?: ActivePart;
}

/**
 * `script` runs when the file is opened, `program` starts another program, `attachment` is another file inside,
 * `elsewhere` is fetched from another machine, `archive` is a second file at the end of the first.
 */
export type ActivePart = 'script' | 'program' | 'attachment' | 'elsewhere' | 'archive';

/** Reads evidence files by content, never by name. */
export interface DocumentReader {
  read(bytes: Uint8Array): Promise<DocumentContent>;
}
export const DocumentReader: ServiceIdentifier<DocumentReader> = Symbol.for('DocumentReader');
