import type { ServiceIdentifier } from 'inversify';
import type { EvidenceItem, StoredFile } from '../../domain/records/evidence-item.js';

export interface PackedDocument {
  readonly item: EvidenceItem & { readonly file: StoredFile };
  /** Where it lies in the pack. */
  readonly name: string;
}

/** Danh mục gói minh chứng: writes what a pack holds as a table that people open beside it. */
export interface ContentsList {
  write(documents: readonly PackedDocument[]): Uint8Array;
}
export const ContentsList: ServiceIdentifier<ContentsList> = Symbol.for('ContentsList');
