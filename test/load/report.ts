import type { Times } from './server.js';

/** Times of each page, the slowest first. */
export function timesText(times: Times): string {
  const at = (sorted: readonly number[], part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  const rows = [...times].map(([page, each]) => {
    const sorted = each.toSorted((a, b) => a - b);
    return { page, count: sorted.length, p50: at(sorted, 0.5), p95: at(sorted, 0.95), p99: at(sorted, 0.99) };
  });
  return rows
    .toSorted((a, b) => b.p95 - a.p95)
    .map(({ page, count, ...shares }) => {
      const told = Object.entries(shares).map(([name, value]) => `${name} ${value.toFixed(0).padStart(5)} ms`);
      return `${page.padEnd(56)} ${String(count).padStart(6)}  ${told.join('  ')}\n`;
    })
    .join('');
}
