import { findCommune } from '../../../application/records/find.js';
import { foldersOf } from '../../options.js';
import type { LookOptions } from '../../records-options.js';
import type { RecordsServices } from '../../records-services.js';
import type { Context } from '../../services.js';

/** What a command works with: the use cases, and the commune that is meant. */
export interface AtDesk {
  readonly records: RecordsServices;
  readonly commune: string;
}

/** @throws Refused when the commune is not there, or none is named and there are several. */
export async function atDesk({ services }: Context, folder: string, options: LookOptions): Promise<AtDesk> {
  const records = await services.records(foldersOf(options));
  const { id } = await records.desk.look(folder, (each) => findCommune(folder, each, options.commune));
  return { records, commune: id };
}
