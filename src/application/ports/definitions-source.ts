import type { ServiceIdentifier } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import type { Loaded } from './loaded.js';

/** Reads criteria and rules. `sets` limits the reading to what those sets need; absent: everything. */
export interface DefinitionsSource {
  /** @param today the day against which "căn cứ chưa kiểm tra quá 180 ngày" is judged. */
  load(today: IsoDate, sets?: readonly string[]): Promise<Loaded<Definitions>>;
}
export const DefinitionsSource: ServiceIdentifier<DefinitionsSource> = Symbol.for('DefinitionsSource');
