import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { IsoDate } from '../../../../domain/calendar.js';

/** A cell of a line: in quotes, or up to the next comma. */
const CELL = /(?:"(?:[^"]|"")*"|[^,]*)(?:,|$)/g;

/** The rows of the sample's figures by the day they are of. */
export interface DatedRows {
  readonly header: string;
  readonly rows: readonly { readonly day: string; readonly line: string }[];
}

export async function readDatedRows(sample: string): Promise<DatedRows> {
  const [header = '', ...lines] = (await readFile(join(sample, 'facts.csv'), 'utf8')).split(/\r?\n/);
  const at = header.split(',').indexOf('as_of');
  const rows = lines.filter((line) => line !== '').map((line) => ({ line, day: cellsOf(line)[at] ?? '' }));
  return { header, rows };
}

/**
 * Writes a table of the figures that became known after one day and up to another.
 * @returns the file, or undefined when there are none: nothing is made up.
 */
export async function figuresBetween(
  { header, rows }: DatedRows,
  after: IsoDate | undefined,
  until: IsoDate,
  folder: string,
): Promise<string | undefined> {
  const known = rows.filter(({ day }) => day <= until && (after === undefined || after < day));
  if (known.length === 0) return undefined;
  const file = join(folder, `so-lieu-${until.slice(0, 7)}.csv`);
  await writeFile(file, `${[header, ...known.map(({ line }) => line)].join('\n')}\n`);
  return file;
}

function cellsOf(line: string): string[] {
  return (line.match(CELL) ?? []).map((cell) => cell.replace(/,$/, ''));
}
