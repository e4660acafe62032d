import type { FigureImport } from '../../domain/records/figures.js';
import type { ListImport } from '../../domain/records/list-import.js';
import { joinTraces, type RowKind } from '../../domain/records/row-trace.js';
import type { Records, WrittenRows } from '../ports/records.js';
import type { Sitting } from './desk.js';
import { keptImport, keptList, keptStep, numbered } from './kept-rows.js';

type Written = Pick<Sitting, 'records' | 'hash'>;

/** The trace of a step with an item, as the records give it back. */
export async function stepTrace({ records, hash }: Written, id: string): Promise<string> {
  const step = await records.evidence.find(id);
  if (step === undefined) throw new Error(`no step of ${id}`);
  return keptStep(hash, step).trace;
}

/** The trace of an import with its figures. */
export async function importTrace({ records, hash }: Written, { id, commune, month }: FigureImport): Promise<string> {
  const batch = (await records.figures.imports(commune, month)).find((each) => each.id === id);
  if (batch === undefined) throw new Error(`no import ${id}`);
  return (await keptImport(hash, records, batch)).trace;
}

/** The trace of a list with its rows. */
export async function listTrace({ records, hash }: Written, { id, commune, month }: ListImport): Promise<string> {
  const batch = (await records.lists.imports(commune, month)).find((each) => each.id === id);
  if (batch === undefined) throw new Error(`no list ${id}`);
  return (await keptList(hash, records, batch)).trace;
}

/** How the rows that a commune numbers are read. */
const ROWS = {
  score: ({ layers }, commune) => layers.written(commune),
  finding: ({ findings }, commune) => findings.written(commune),
  duty: ({ communes }, commune) => communes.writtenDuties(commune),
} as const satisfies Partial<Record<RowKind, (records: Records, commune: string) => Promise<WrittenRows<unknown>>>>;

/** The traces of rows that a deed has just written. @param keys as the records gave them. */
export async function rowTraces(
  { records, hash }: Written,
  kind: keyof typeof ROWS,
  commune: string,
  keys: readonly string[],
): Promise<string> {
  const rows: WrittenRows<unknown> = await ROWS[kind](records, commune);
  const own = new Map([...rows].filter(([key]) => keys.includes(key)));
  if (own.size !== keys.length) throw new Error(`rows not written: ${kind} ${keys.join(', ')}`);
  return joinTraces(numbered(hash, kind, commune, own).map(({ trace }) => trace));
}
