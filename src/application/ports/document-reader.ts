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
  readonly problem?: 'encrypted' | 'damaged' | 'macros' | 'secret' | 'too_large';
}

/** Reads evidence files by content, never by name. */
export interface DocumentReader {
  read(bytes: Uint8Array): Promise<DocumentContent>;
}
export const DocumentReader: ServiceIdentifier<DocumentReader> = Symbol.for('DocumentReader');
