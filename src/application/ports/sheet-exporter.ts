import type { ServiceIdentifier } from 'inversify';
import type { Assessment } from '../../domain/assessment.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { Definitions } from '../../domain/definitions.js';
import type { HistoryGrid } from '../../domain/records/history-grid.js';

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
}
export const SheetExporter: ServiceIdentifier<SheetExporter> = Symbol.for('SheetExporter');
