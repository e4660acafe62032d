/** Rows that one deed wrote, as messages name them: `evidence a/r/2026/1 v2`, `figures a/2026-10/1`. */
export type RowName = `${'evidence' | 'figures'} ${string}`;

/** What the log keeps of rows: their digest, and their name. */
export function rowTrace(digest: string, name: RowName): string {
  return `${digest} ${name}`;
}

export function nameInTrace(trace: string): RowName {
  return trace.slice(trace.indexOf(' ') + 1) as RowName;
}
