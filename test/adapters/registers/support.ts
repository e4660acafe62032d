import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { YamlDefinitions } from '../../../src/adapters/definitions/yaml-definitions.js';
import { mathjsFormulas } from '../../../src/adapters/expressions/mathjs-formulas.js';
import { RegisterReader } from '../../../src/adapters/registers/register-reader.js';
import { FileRowSource } from '../../../src/adapters/tables/file-row-source.js';
import type { ColumnMapping, ReadList } from '../../../src/application/ports/list-source.js';
import type { Definitions } from '../../../src/domain/definitions.js';
import type { Dossier } from '../../../src/domain/dossiers/dossier.js';
import type { ListDefinitions } from '../../../src/domain/lists/list-definitions.js';
import { day } from '../../support/builders.js';

const ROOT = resolve(import.meta.dirname, '../../..');
const folder = await mkdtemp(join(tmpdir(), 'cchc-list-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
let files = 0;

/** The rules that ship with the program. */
export const SHIPPED: Definitions = await shipped();
export const LISTS: Required<ListDefinitions> = whole(SHIPPED.lists ?? {});
export const SAMPLES = join(ROOT, 'samples/danh-sach');
export const reader = new RegisterReader(new FileRowSource());

async function shipped(): Promise<Definitions> {
  const folders = { criteria: join(ROOT, 'criteria'), rules: join(ROOT, 'rules') };
  const { value } = await new YamlDefinitions(folders, mathjsFormulas).load(day('2026-11-20'), []);
  if (value === undefined) throw new Error('the shipped definitions cannot be read');
  return value;
}

function whole({ dossiers, workFiles, isoProcesses, vocabulary }: ListDefinitions): Required<ListDefinitions> {
  if (!dossiers || !workFiles || !isoProcesses || !vocabulary) throw new Error('rules of lists are missing');
  return { dossiers, workFiles, isoProcesses, vocabulary };
}

/** Writes a file of its own; removed after the tests of the file. */
export async function listFile(content: string | Uint8Array, extension = 'csv'): Promise<string> {
  files += 1;
  const file = join(folder, `danh-sach-${files}.${extension}`);
  await writeFile(file, content);
  return file;
}

/** A list of dossiers with the columns Mã hồ sơ, Ngày tiếp nhận and others. */
export function listIn(row: readonly string[], more: readonly string[] = []): string {
  return `${['Mã hồ sơ', 'Ngày tiếp nhận', ...more].join(',')}\n${row.join(',')}\n`;
}

export async function readCsv(content: string | Uint8Array, mapping?: ColumnMapping): Promise<ReadList<Dossier>> {
  const { vocabulary } = LISTS;
  const file = await listFile(content);
  return reader.dossiers({ file, name: 'danh-sach.csv', vocabulary, ...(mapping !== undefined && { mapping }) });
}
