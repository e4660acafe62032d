import type { ServiceIdentifier } from 'inversify';
import type { Instant } from '../../domain/records/instant.js';
import type { MonthId } from '../../domain/records/month.js';
import type { Login } from '../../domain/records/people.js';

/** What is known of a file that somebody sent to look at before it is recorded. */
export interface DraftNote {
  readonly commune: string;
  readonly month: MonthId;
  /** What the file is taken for: figures, one of the lists, findings. */
  readonly kind: string;
  /** How long it is; absent: it was sent to an earlier program. */
  readonly bytes?: number;
  /** The system that gave it. */
  readonly source: string;
  readonly fileName: string;
  readonly by: Login;
  readonly at: Instant;
}

/** Tệp đang xem thử: nothing of it is on record. */
export interface Draft extends DraftNote {
  /** Cannot be guessed. */
  readonly id: string;
  /** Where its bytes are on this machine, under its own name. */
  readonly file: string;
  readonly sha256: string;
}

/** Files between their look and their record, beside the records and no part of them. */
export interface Drafts {
  /** @returns its id. */
  keep(folder: string, note: DraftNote, bytes: Uint8Array): Promise<string>;
  /** undefined when it is gone, or its bytes are no longer those that were put there. */
  find(folder: string, id: string): Promise<Draft | undefined>;
  list(folder: string): Promise<readonly Pick<Draft, 'id' | 'by' | 'at'>[]>;
  drop(folder: string, id: string): Promise<void>;
}
export const Drafts: ServiceIdentifier<Drafts> = Symbol.for('Drafts');
