import type { ServiceIdentifier } from 'inversify';
import type { EvidenceFile } from '../../domain/evidence.js';
import type { Issue, SourcePlace } from '../../domain/issue.js';

/** A file that somebody offers as evidence, after it was looked into. */
export interface ExaminedFile {
  /** Absent when there is nothing to keep: empty, too large, unreadable. */
  readonly file?: EvidenceFile;
  /** Plain text, NFC; empty for scans, pictures and files that may not be read. */
  readonly text: string;
  /** Whether it may stand as evidence. */
  readonly usable: boolean;
  readonly issues: readonly Issue[];
}

/** Looks into a file: size, true type by content, hash, number and date; what its name promises is only compared. */
export interface FileExaminer {
  /** The bytes of a file on this machine, or why it is not read. @param path the name to show, with `/`. */
  read(path: string, actual: string, place: SourcePlace): Promise<Uint8Array | Issue>;
  examine(path: string, bytes: Uint8Array, place: SourcePlace): Promise<ExaminedFile>;
}
export const FileExaminer: ServiceIdentifier<FileExaminer> = Symbol.for('FileExaminer');
