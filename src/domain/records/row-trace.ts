/** Minh chứng, lần nhập số liệu, danh sách, điểm nhập tay hoặc thẩm định, tồn tại, phân công. */
export type RowKind = 'evidence' | 'figures' | 'list' | 'score' | 'finding' | 'duty';

/** Rows as messages name them: `evidence a/r/2026/1 v2`, `figures a/2026-10/1`, `score a/12`, `finding a/TT-01 v2`. */
export type RowName = `${RowKind} ${string}`;

/** In one line, whatever somebody called what the row is about. */
export function rowName(kind: RowKind, id: string): RowName {
  return `${kind} ${id.replace(/\s+/g, ' ')}`;
}

/** What the log keeps of one row: its digest, and its name. */
export function rowTrace(digest: string, name: RowName): string {
  return `${digest} ${name}`;
}

export function nameInTrace(trace: string): RowName {
  return trace.slice(trace.indexOf(' ') + 1) as RowName;
}

export function kindOf(name: RowName): RowKind {
  return name.slice(0, name.indexOf(' ')) as RowKind;
}

/** What the log keeps of all rows of one deed, a line each; empty where it wrote none. */
export function joinTraces(traces: readonly string[]): string {
  return traces.join('\n');
}

export function tracesIn(rows: string): string[] {
  return rows === '' ? [] : rows.split('\n');
}
