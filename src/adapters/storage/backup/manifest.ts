import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DamagedContent } from '../../../application/ports/backups.js';
import type { LockedTotals } from '../../../domain/records/locked-totals.js';
import { decode, ListOf, ListOfText, MapOf, NonEmptyText, Optional, WholeNumber, Word } from '../../boundary/index.js';

const MANIFEST = 'manifest.json';
const FORMAT = 2;

/** What a backup says of itself; the folder is whole when all of it holds. */
export interface Manifest {
  /** Migrations that its tables have been through. */
  readonly schema: readonly string[];
  readonly tables: ReadonlyMap<string, TableDigest>;
  readonly months: readonly LockedTotals[];
  readonly files: number;
  readonly bytes: number;
  readonly damaged: readonly DamagedContent[];
}

export interface TableDigest {
  readonly rows: number;
  readonly sha256: string;
}

class TableDto implements TableDigest {
  @WholeNumber() readonly rows!: number;
  @NonEmptyText() readonly sha256!: string;
}

class MonthDto implements LockedTotals {
  @NonEmptyText() readonly commune!: string;
  @NonEmptyText() readonly month!: string;
  @WholeNumber() readonly version!: number;
  @NonEmptyText() readonly totals!: string;
}

class DamagedDto implements DamagedContent {
  @NonEmptyText() readonly sha256!: string;
  @NonEmptyText() readonly name!: string;
  @Word('lost', 'altered', 'unreadable') readonly why!: DamagedContent['why'];
  @Optional() @NonEmptyText() readonly actual?: string;
}

class ManifestDto {
  @WholeNumber({ least: `${FORMAT}`, most: `${FORMAT}` }) readonly format!: number;
  @ListOfText() readonly schema!: string[];
  @MapOf(() => TableDto) readonly tables!: Map<string, TableDto>;
  @Optional() @ListOf(() => MonthDto) readonly months?: MonthDto[];
  @WholeNumber() readonly files!: number;
  @WholeNumber() readonly bytes!: number;
  @Optional() @ListOf(() => DamagedDto) readonly damaged?: DamagedDto[];
}

/** Written last: a backup without its manifest was never finished. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const { schema, tables, months, files, bytes, damaged } = manifest;
  const plain = {
    ...{ format: FORMAT, schema, tables: Object.fromEntries(tables), files, bytes },
    ...(months.length > 0 && { months }),
    ...(damaged.length > 0 && { damaged }),
  };
  await writeFile(join(folder, MANIFEST), `${JSON.stringify(plain, null, 2)}\n`, { flush: true });
}

/** undefined when there is none, or it is damaged. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  const file = join(folder, MANIFEST);
  const plain = await readFile(file, 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  const decoded = decode(ManifestDto, { plain, issues: [], locate: () => ({ file }), written: () => undefined });
  if ('issues' in decoded) return undefined;
  const { format: _, months = [], damaged = [], ...manifest } = decoded.value;
  return { ...manifest, months, damaged };
}
