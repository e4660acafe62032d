import type { ListKind } from '../lists/fields.js';
import type { Instant } from './instant.js';
import type { MonthId } from './month.js';
import type { Login } from './people.js';

/** Một lần nhập danh sách: its rows are kept, so that the figures counted from them can be counted again. */
export interface ListImport {
  readonly id: string;
  readonly commune: string;
  readonly month: MonthId;
  readonly kind: ListKind;
  readonly source: string;
  readonly fileName: string;
  readonly sha256: string;
  /** Columns the list had; one that it lacks says nothing of any item. */
  readonly columns: readonly string[];
  readonly read: number;
  readonly refused: number;
  readonly by: Login;
  readonly at: Instant;
}
