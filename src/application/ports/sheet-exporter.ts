import type { ServiceIdentifier } from 'inversify';
import type { Assessment } from '../../domain/assessment.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { Definitions } from '../../domain/definitions.js';
import type { HistoryGrid } from '../../domain/records/history-grid.js';
import type { PrintedSheet } from './printed-sheet.js';

/** Writes the scoring sheet of one assessment. */
export interface SheetExporter {
  /**
   * Writes to a temporary name and renames, so that `file` is never half-written.
   * @param evidenceFolder the folder that evidence paths are relative to, for links.
   * @param history in a workspace: the locked months, for a sheet of their own.
   */
  export(
    assessment: Assessment,
    set: CriteriaSet,
    definitions: Definitions,
    file: string,
    evidenceFolder: string,
    history?: HistoryGrid,
  ): Promise<void>;
  /** The same file without a place yet. @param beside where an evidence path lies, as seen from where the file will be. */
  bytes(
    assessment: Assessment,
    set: CriteriaSet,
    definitions: Definitions,
    beside: (path: string) => string,
    history?: HistoryGrid,
  ): Promise<Uint8Array>;
  /** The first sheet as it prints. */
  preview(assessment: Assessment, set: CriteriaSet, definitions: Definitions): Promise<PrintedSheet>;
}
export const SheetExporter: ServiceIdentifier<SheetExporter> = Symbol.for('SheetExporter');
