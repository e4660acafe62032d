import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';

const UNITS = resolve(import.meta.dirname, '../../samples/dak-lak/units.csv');

/** Metrics of a shipped table of units, and how many there are: the size of a real row of figures. */
export function loadShippedMetrics(): string[] {
  const rows: { readonly metric: string; readonly denominator: string }[] = parse(readFileSync(UNITS), {
    columns: true,
    bom: true,
  });
  return [...new Set(rows.filter((row) => row.denominator !== '').map((row) => row.metric))];
}
