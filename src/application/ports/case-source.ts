import type { ServiceIdentifier } from 'inversify';
import type { CaseInput } from '../../domain/assessment.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import type { Loaded } from './loaded.js';

/** Reads a case folder: one commune, one period. */
export interface CaseSource {
  /** Ids of the sets the case asks for, read before the definitions. */
  setsOf(folder: string): Promise<Loaded<readonly string[]>>;
  /** @param asOf takes the place of the as-of date in the case. */
  load(folder: string, definitions: Definitions, asOf?: IsoDate): Promise<Loaded<CaseInput>>;
}
export const CaseSource: ServiceIdentifier<CaseSource> = Symbol.for('CaseSource');
