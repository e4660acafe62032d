import type { Commune, Department } from '../../domain/commune.js';
import { issue } from '../../domain/issue.js';
import { slot as asSlot, type MessageValue, type MessageValues, text } from '../../domain/message.js';
import { matchDepartment } from '../../domain/names.js';
import { mostAlike, nearest } from '../../domain/nearest.js';
import { type Month, monthId } from '../../domain/records/month.js';
import { Refused } from '../refused.js';
import type { SeenRecords } from './seen-records.js';

/** More than these are too many to be told: only those that look most like the written one are. */
const FEW = 12;
const ALIKE = 5;

/** Something that was named and is not there, with what is, and what was probably meant. */
export function noSuch(folder: string, kind: string, found: string, known: readonly string[]): Refused {
  const near = nearest(found, known);
  return new Refused(
    issue(
      'R007',
      { file: folder },
      {
        ...{ kind: text(kind), found: text(found) },
        ...(near !== undefined && { nearest: text(near) }),
        ...toldOf(found, known),
      },
    ),
  );
}

function toldOf(found: string, known: readonly string[]): MessageValues {
  if (known.length === 0) return {};
  if (known.length <= FEW) return { known: text(known.join(', ')) };
  const alike = mostAlike(found, known, ALIKE);
  return alike.length === 0 ? {} : { alike: text(alike.join(', ')) };
}

/** Something that would be there twice. @param path the field that names it. @param holder whose it is already. */
export function exists(
  folder: string,
  kind: string,
  name: MessageValue,
  { path, holder }: { readonly path?: string; readonly holder?: string } = {},
): Refused {
  const place = { file: folder, ...(path !== undefined && { path }) };
  const whose = holder !== undefined && { holder: text(holder) };
  return new Refused(issue('R008', place, { kind: text(kind), name, ...whose }));
}

/** @param path the field in which it was written. */
export function unusableId(folder: string, kind: 'account' | 'department', path: string, found: string): Refused {
  return new Refused(issue('R038', { file: folder, path }, { kind: text(kind), found: text(found) }));
}

/** The commune that is named; without a name, the only one. @throws Refused */
export async function findCommune(folder: string, records: SeenRecords, id?: string): Promise<Commune> {
  const communes = await records.communes.list();
  const found = id === undefined && communes.length === 1 ? communes[0] : communes.find((each) => each.id === id);
  if (found !== undefined) return found;
  const ids = communes.map((each) => each.id);
  throw noSuch(folder, 'commune', id ?? '', ids);
}

/** @throws Refused */
export async function findMonth(folder: string, records: SeenRecords, commune: string, id: string): Promise<Month> {
  const wanted = monthId(id);
  const found = wanted === undefined ? undefined : await records.months.find(commune, wanted);
  if (found !== undefined) return found;
  const known = (await records.months.list(commune)).map((month) => month.id);
  throw noSuch(folder, 'month', id, known);
}

/** The month that is named; without a name, the last one. @throws Refused */
export async function findOrLastMonth(
  folder: string,
  records: SeenRecords,
  commune: string,
  id?: string,
): Promise<Month> {
  if (id !== undefined) return findMonth(folder, records, commune, id);
  const last = (await records.months.list(commune)).at(-1);
  if (last === undefined) throw new Refused(issue('R010', { file: folder }));
  return last;
}

/** The month into which work goes: the one that is named, or the last one that is open. @throws Refused */
export async function findOpenMonth(
  folder: string,
  records: SeenRecords,
  commune: string,
  id?: string,
): Promise<Month> {
  const months = await records.months.list(commune);
  const month = id === undefined ? months.findLast(({ state }) => state === 'open') : undefined;
  if (month !== undefined) return month;
  const named = await findOrLastMonth(folder, records, commune, id);
  if (named.state === 'open') return named;
  throw new Refused(issue('R010', { file: folder }, { month: asSlot(named.id), state: text(named.state) }));
}

/** A department by its id, name or another spelling that is known; a near one is only proposed. @throws Refused */
export function findDepartment(folder: string, departments: readonly Department[], written: string): Department {
  const match = matchDepartment(written, departments);
  if (match.kind === 'exact') return match.department;
  if (match.kind === 'proposed') {
    const values = { name: text(written), nearest: text(match.department.name) };
    throw new Refused(issue('R013', { file: folder }, values));
  }
  const known = departments.map((each) => each.id);
  throw noSuch(folder, 'department', written, known);
}
