import type { ServiceIdentifier } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import type { Loaded } from './loaded.js';

/** Reads criteria and rules. */
export interface DefinitionsSource {
  /**
   * @param today the day against which "căn cứ chưa kiểm tra quá 180 ngày" is judged.
   * @param sets only what these sets need; `all`: every set, trusting files that were found in order when the program
   *   was built; absent: everything, each file read and checked anew.
   */
  load(today: IsoDate, sets?: readonly string[] | 'all'): Promise<Loaded<Definitions>>;
}
export const DefinitionsSource: ServiceIdentifier<DefinitionsSource> = Symbol.for('DefinitionsSource');
