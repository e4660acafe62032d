import type { ServiceIdentifier } from 'inversify';
import type { PublishedScore } from '../../domain/assessment.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { Department } from '../../domain/commune.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { Finding } from '../../domain/finding.js';
import type { SourcePlace } from '../../domain/issue.js';
import type { Loaded } from './loaded.js';

/** How "trước ngày X" is read: `exclusive` the day before is the last one, `inclusive` the day itself is. */
export type DeadlineReading = 'exclusive' | 'inclusive';

/** Published points, and where in the file they stand. */
export interface PlacedScore {
  readonly score: PublishedScore;
  readonly place: SourcePlace;
}

/** Reads the tables of findings and of published points, one row by itself. */
export interface CaseTables {
  findings(
    file: string,
    departments: readonly Department[],
    sets: readonly CriteriaSet[],
    deadlines: DeadlineReading,
  ): Promise<Loaded<readonly Finding[]>>;
  /** @param asOf the day of rows that give none. */
  published(file: string, sets: readonly CriteriaSet[], asOf: IsoDate): Promise<Loaded<readonly PlacedScore[]>>;
}
export const CaseTables: ServiceIdentifier<CaseTables> = Symbol.for('CaseTables');
