/** One line of the report. `ratio` compares the two within this run; absolute times belong to the machine. */
export interface Row {
  readonly what: string;
  readonly value: string;
  readonly against: string;
  readonly ratio?: number;
  readonly aim: string;
}

export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
