import { inject, injectable } from 'inversify';
import type { CaseTables, DeadlineReading, PlacedScore } from '../../application/ports/case-tables.js';
import type { Loaded } from '../../application/ports/loaded.js';
import { TableReader } from '../../application/ports/table-reader.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { Department } from '../../domain/commune.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { Finding } from '../../domain/finding.js';
import { codesOf } from './department-checks.js';
import { readFindings } from './findings-table.js';
import { readPublished } from './published-table.js';

/** Tables of findings and of published points as files, for the records. */
@injectable()
export class FileCaseTables implements CaseTables {
  constructor(@inject(TableReader) private readonly tables: TableReader) {}

  async findings(
    file: string,
    departments: readonly Department[],
    sets: readonly CriteriaSet[],
    deadlines: DeadlineReading,
  ): Promise<Loaded<readonly Finding[]>> {
    const reading = { departments, deadlines, codes: codesOf(sets) };
    const { value, issues } = await readFindings(this.tables, file, reading);
    return value === undefined ? { issues } : { value: value.findings, issues };
  }

  published(file: string, sets: readonly CriteriaSet[], asOf: IsoDate): Promise<Loaded<readonly PlacedScore[]>> {
    return readPublished(this.tables, file, sets, asOf);
  }
}
