import type { EvidenceItem } from '../../domain/records/evidence-item.js';
import type { FigureImport } from '../../domain/records/figures.js';
import type { ListImport } from '../../domain/records/list-import.js';
import { type RowKind, type RowName, rowName, rowTrace } from '../../domain/records/row-trace.js';
import type { DomainJson } from '../ports/domain-json.js';
import type { Records, WrittenRows } from '../ports/records.js';

type Hash = DomainJson['hash'];

/** A row that is there now, or an import with its rows, as the records give it back. */
export interface KeptRow {
  readonly name: RowName;
  readonly trace: string;
  /** Under which its deed stands in the log, for deeds from before traces were kept that wrote one row each. */
  readonly subject?: string;
}

/** Every row of the commune that the log keeps a trace of. */
export async function keptRows(hash: Hash, records: Records, commune: string): Promise<KeptRow[]> {
  const { communes, evidence, figures, findings, layers, lists, months } = records;
  const ids = new Set<string>();
  for (const { id: month } of await months.list(commune)) {
    for (const { id } of await evidence.inMonth(commune, month)) ids.add(id);
  }
  const kept: KeptRow[] = [];
  for (const id of ids) kept.push(...(await evidence.history(id)).map((step) => keptStep(hash, step)));
  for (const batch of await figures.imports(commune)) kept.push(await keptImport(hash, records, batch));
  for (const batch of await lists.imports(commune)) kept.push(await keptList(hash, records, batch));
  kept.push(...numbered(hash, 'score', commune, await layers.written(commune)));
  kept.push(...numbered(hash, 'finding', commune, await findings.written(commune)));
  kept.push(...numbered(hash, 'duty', commune, await communes.writtenDuties(commune)));
  return kept;
}

export function keptStep(hash: Hash, step: EvidenceItem): KeptRow {
  const { id, version, month } = step;
  const name = rowName('evidence', `${id} v${version}`);
  return { name, subject: `${month} ${id}`, trace: rowTrace(hash(step), name) };
}

export async function keptImport(hash: Hash, { figures }: Records, batch: FigureImport): Promise<KeptRow> {
  const { id, month, fileName } = batch;
  const name = rowName('figures', id);
  const rows = [...(await figures.of(id))].sort((a, b) => (a.metric < b.metric ? -1 : 1));
  return { name, subject: `${month} ${fileName}`, trace: rowTrace(hash({ batch, rows }), name) };
}

/** Row by row, since a list may have very many. */
export async function keptList(hash: Hash, { lists }: Records, batch: ListImport): Promise<KeptRow> {
  const name = rowName('list', batch.id);
  const rows = (await lists.itemsOf(batch.id)).map((each) => hash(each));
  return { name, trace: rowTrace(hash({ batch, rows }), name) };
}

/** Rows that a commune numbers. */
export function numbered(hash: Hash, kind: RowKind, commune: string, rows: WrittenRows<unknown>): KeptRow[] {
  return [...rows].map(([key, row]) => {
    const name = rowName(kind, `${commune}/${key}`);
    return { name, trace: rowTrace(hash(row), name) };
  });
}
