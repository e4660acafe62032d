import { findCommune } from '../../../application/records/find.js';
import { foldTyped } from '../../nearest.js';
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

/**
 * The department that was typed, without marks or in another case, by its id; a name that fits none or several is left
 * to the records, which propose a near one.
 */
export async function departmentTyped({ records, commune }: AtDesk, folder: string, written: string): Promise<string> {
  const departments = await records.desk.look(folder, (each, today) => each.communes.departments(commune, today));
  const wanted = foldTyped(written);
  const found = departments.filter(({ id, name, aliases }) =>
    [id, name, ...aliases].some((each) => foldTyped(each) === wanted),
  );
  const [only] = found;
  return only !== undefined && found.length === 1 ? only.id : written;
}
