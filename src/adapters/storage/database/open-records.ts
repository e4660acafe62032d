import type { LogWords } from '../../../application/ports/log-words.js';
import type { RecordsDatabase } from '../../../application/ports/records.js';
import { type DatabasePlace, openDatabase } from './open-database.js';
import { SqlRecords } from './records-database.js';

/**
 * @param isNew only then a database may be made.
 * @param onError turns the driver's errors into what a person can act on.
 * @param words how entries of the log read.
 */
export async function openRecords(
  place: DatabasePlace,
  isNew: boolean,
  onError: (error: unknown) => unknown,
  words: LogWords,
): Promise<RecordsDatabase> {
  return new SqlRecords(await openDatabase(place, isNew, words), onError, words);
}
