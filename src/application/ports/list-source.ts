import type { ServiceIdentifier } from 'inversify';
import type { Dossier } from '../../domain/dossiers/dossier.js';
import type { Issue, IssueCode } from '../../domain/issue.js';
import type { ItemList } from '../../domain/lists/fields.js';
import type { ListVocabulary } from '../../domain/lists/vocabulary.js';
import type { IsoProcess } from '../../domain/registers/iso.js';
import type { WorkFile } from '../../domain/registers/work-file.js';

/** Cách đọc cột: column of the list (its header, folded) → what it is read as (name of a field). */
export type ColumnMapping = Readonly<Record<string, string>>;

/** Why a column was not read: thông tin người dân, tên công chức, không biết, or another column says the same. */
export type DroppedWhy = 'citizen' | 'officer' | 'unknown' | 'repeated';

/** Một danh sách đã đọc, with all that a person needs to see before it is accepted. */
export interface ReadList<T> {
  /** Absent when nothing could be read. */
  readonly list?: ItemList<T>;
  /** As it was used, to be shown and remembered for the next list of the same source. */
  readonly mapping: ColumnMapping;
  /** Every header, in the order of the columns. */
  readonly headers: readonly string[];
  readonly dropped: readonly { readonly header: string; readonly why: DroppedWhy }[];
  /** Rows of data read, accepted and refused. */
  readonly rows: { readonly read: number; readonly accepted: number; readonly refused: number };
  /** The first of each kind; `told` says how many there were. */
  readonly issues: readonly Issue[];
  readonly told: ReadonlyMap<IssueCode, number>;
}

export interface ListRequest {
  readonly file: string;
  /** Name shown in messages, and as the source of the figures counted from the list. */
  readonly name: string;
  readonly vocabulary: ListVocabulary;
  /** What a person chose, before anything that the vocabulary says. */
  readonly mapping?: ColumnMapping;
}

/** Reads exported lists. Columns that name citizens or officers never get further than their header. */
export interface ListSource {
  dossiers(request: ListRequest): Promise<ReadList<Dossier>>;
  workFiles(request: ListRequest): Promise<ReadList<WorkFile>>;
  isoProcesses(request: ListRequest): Promise<ReadList<IsoProcess>>;
}
export const ListSource: ServiceIdentifier<ListSource> = Symbol.for('ListSource');
