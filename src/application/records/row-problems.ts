import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import type { AuditAction, AuditEntry } from '../../domain/records/audit.js';
import { kindOf, nameInTrace, type RowKind, type RowName, tracesIn } from '../../domain/records/row-trace.js';
import type { DomainJson } from '../ports/domain-json.js';
import type { Records } from '../ports/records.js';
import { type KeptRow, keptRows } from './kept-rows.js';

/** Deeds that write lists, or rows which a commune numbers. */
const WRITTEN_BY: Partial<Readonly<Record<AuditAction, RowKind>>> = {
  list_imported: 'list',
  ...{ layer_scored: 'score', appraisal_imported: 'score', duty_given: 'duty' },
  ...{ findings_imported: 'finding', finding_changed: 'finding', finding_added: 'finding' },
};

/** Rows that are not what the log says was written: altered, lost, or put in beside it. */
export async function rowProblems(folder: string, records: Records, hash: DomainJson['hash']): Promise<Issue[]> {
  const problems: Issue[] = [];
  for (const { id: commune } of await records.communes.list()) {
    const entries = await records.audit.entries(commune);
    const rest = new Map((await keptRows(hash, records, commune)).map((each) => [each.name, each]));
    for (const entry of entries) {
      for (const trace of tracesIn(entry.rows ?? '')) {
        const name = nameInTrace(trace);
        const found = rest.get(name);
        if (found?.trace !== trace) problems.push(told(folder, name, found === undefined ? 'lost' : 'altered', entry));
        rest.delete(name);
      }
    }
    problems.push(...unlogged([...rest.values()], entries).map(({ name }) => told(folder, name, 'unlogged')));
  }
  return problems;
}

/**
 * Entries from before traces were kept account for one row each of their subject; of other rows such a deed may have
 * written any number.
 */
function unlogged(rest: readonly KeptRow[], entries: readonly AuditEntry[]): KeptRow[] {
  const old = kindsBeforeTraces(entries);
  const left = new Map<string, number>();
  for (const { subject, rows } of entries) {
    if (rows === undefined) left.set(subject, (left.get(subject) ?? 0) + 1);
  }
  return rest.filter(({ name, subject }) => {
    if (subject === undefined) return !old.has(kindOf(name));
    const count = left.get(subject) ?? 0;
    left.set(subject, count - 1);
    return count <= 0;
  });
}

/** Kinds of rows of which the log tells deeds before it first keeps a trace of one. */
function kindsBeforeTraces(entries: readonly AuditEntry[]): ReadonlySet<RowKind> {
  const old = new Set<RowKind>();
  const traced = new Set<RowKind>();
  for (const { action, rows } of entries) {
    const kind = WRITTEN_BY[action];
    if (kind === undefined || traced.has(kind)) continue;
    // A deed that wrote no row keeps an empty trace.
    const isTraced = rows === '' || tracesIn(rows ?? '').some((trace) => kindOf(nameInTrace(trace)) === kind);
    (isTraced ? traced : old).add(kind);
  }
  return old;
}

function told(folder: string, name: RowName, problem: string, entry?: AuditEntry): Issue {
  const [kind = '', ...rest] = name.split(' ');
  const values = { kind: text(kind), name: text(rest.join(' ')), problem: text(problem) };
  const line = entry === undefined ? {} : { line: text(`${entry.seq}`), at: text(entry.at) };
  return issue('W021', { file: folder }, { ...values, ...line });
}
