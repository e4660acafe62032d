import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import type { AuditEntry } from '../../domain/records/audit.js';
import type { EvidenceItem } from '../../domain/records/evidence-item.js';
import type { FigureImport } from '../../domain/records/figures.js';
import { nameInTrace, type RowName, rowTrace } from '../../domain/records/row-trace.js';
import type { DomainJson } from '../ports/domain-json.js';
import type { Records } from '../ports/records.js';

type Hash = DomainJson['hash'];

/** Rows that are there now, and the subject under which their deed stands in the log. */
interface Present {
  readonly name: RowName;
  readonly subject: string;
  readonly trace: string;
}

/** The trace of a step with an item, as the records give it back. */
export async function stepTrace(hash: Hash, { evidence }: Records, id: string): Promise<string> {
  const step = await evidence.find(id);
  if (step === undefined) throw new Error(`no step of ${id}`);
  return presentStep(hash, step).trace;
}

/** The trace of an import with its figures, as the records give them back. */
export async function importTrace(hash: Hash, records: Records, { id, commune, month }: FigureImport): Promise<string> {
  const batch = (await records.figures.imports(commune, month)).find((each) => each.id === id);
  if (batch === undefined) throw new Error(`no import ${id}`);
  return (await presentImport(hash, records, batch)).trace;
}

/** Rows that are not what the log says was written: altered, lost, or put in beside it. */
export async function rowProblems(folder: string, records: Records, hash: Hash): Promise<Issue[]> {
  const problems: Issue[] = [];
  for (const { id: commune } of await records.communes.list()) {
    const entries = await records.audit.entries(commune);
    const present = new Map((await presentIn(hash, records, commune)).map((each) => [each.name, each]));
    const old: AuditEntry[] = [];
    for (const entry of entries) {
      if (entry.rows === undefined) {
        old.push(entry);
        continue;
      }
      const name = nameInTrace(entry.rows);
      const found = present.get(name);
      if (found?.trace !== entry.rows)
        problems.push(told(folder, name, found === undefined ? 'lost' : 'altered', entry));
      present.delete(name);
    }
    problems.push(...unlogged([...present.values()], old).map(({ name }) => told(folder, name, 'unlogged')));
  }
  return problems;
}

/** Entries from before traces were kept account for one row each of their subject. */
function unlogged(rest: readonly Present[], old: readonly AuditEntry[]): Present[] {
  const left = new Map<string, number>();
  for (const { subject } of old) left.set(subject, (left.get(subject) ?? 0) + 1);
  return rest.filter(({ subject }) => {
    const count = left.get(subject) ?? 0;
    left.set(subject, count - 1);
    return count <= 0;
  });
}

function told(folder: string, name: RowName, problem: string, entry?: AuditEntry): Issue {
  const [kind = '', ...rest] = name.split(' ');
  const values = { kind: text(kind), name: text(rest.join(' ')), problem: text(problem) };
  const line = entry === undefined ? {} : { line: text(`${entry.seq}`), at: text(entry.at) };
  return issue('W021', { file: folder }, { ...values, ...line });
}

async function presentIn(hash: Hash, records: Records, commune: string): Promise<Present[]> {
  const { evidence, figures, months } = records;
  const ids = new Set<string>();
  for (const { id: month } of await months.list(commune)) {
    for (const { id } of await evidence.inMonth(commune, month)) ids.add(id);
  }
  const present: Present[] = [];
  for (const id of ids) present.push(...(await evidence.history(id)).map((step) => presentStep(hash, step)));
  for (const batch of await figures.imports(commune)) present.push(await presentImport(hash, records, batch));
  return present;
}

function presentStep(hash: Hash, step: EvidenceItem): Present {
  const { id, version, month } = step;
  const name: RowName = `evidence ${id} v${version}`;
  return { name, subject: `${month} ${id}`, trace: rowTrace(hash(step), name) };
}

async function presentImport(hash: Hash, { figures }: Records, batch: FigureImport): Promise<Present> {
  const { id, month, fileName } = batch;
  const name: RowName = `figures ${id}`;
  const rows = [...(await figures.of(id))].sort((a, b) => (a.metric < b.metric ? -1 : 1));
  return { name, subject: `${month} ${fileName}`, trace: rowTrace(hash({ batch, rows }), name) };
}
