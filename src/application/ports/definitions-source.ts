import type { ServiceIdentifier } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import type { Loaded } from './loaded.js';

/** The texts of definition files by their names, kept when a month is closed. */
export type DefinitionArchive = ReadonlyMap<string, string>;

/** Reads criteria and rules. */
export interface DefinitionsSource {
  /**
   * @param today the day against which "căn cứ chưa kiểm tra quá 180 ngày" is judged.
   * @param sets only what these sets need; `all`: every set, trusting files that were found in order when the program
   *   was built; absent: everything, each file read and checked anew.
   * @param archive reads what was kept instead of what is in force now.
   */
  load(today: IsoDate, sets?: readonly string[] | 'all', archive?: DefinitionArchive): Promise<Loaded<Definitions>>;
  /** Another one whenever a file of criteria or rules is another one. */
  stamp(): string;
  /** The files that these sets need, to keep. */
  archive(sets: readonly string[]): Promise<DefinitionArchive>;
}
export const DefinitionsSource: ServiceIdentifier<DefinitionsSource> = Symbol.for('DefinitionsSource');
