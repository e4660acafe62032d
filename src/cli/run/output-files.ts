import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../adapters/boundary/make-folder.js';
import { UsageError } from '../usage-error.js';

/** One file that is to be written: what tells it from its neighbours, and its name in a folder. */
export interface Wanted {
  readonly id: string;
  /** Parts of the name, put together with `_`. */
  readonly name: readonly string[];
}

/**
 * Where each file goes: the file that was named and files beside it, or one file each in the folder that was named.
 * Missing folders are made.
 */
export async function outputFiles(out: string, wanted: readonly Wanted[]): Promise<string[]> {
  if (/[/\\]$/.test(out) || (await isFolder(out))) {
    await makeFolder(out);
    return wanted.map(({ name }) => join(out, `${name.map(safe).join('_')}.xlsx`));
  }
  if (!out.toLowerCase().endsWith('.xlsx')) {
    throw new UsageError(
      `"${out}" không phải là tệp .xlsx hay thư mục.`,
      'Ghi tên tệp có đuôi .xlsx, hoặc tên thư mục có dấu "/" ở cuối.',
    );
  }
  await makeFolder(dirname(out));
  // The first takes the name that was given; the further ones stand beside it with their id.
  return wanted.map(({ id }, index) => (index === 0 ? out : `${out.slice(0, -'.xlsx'.length)}_${safe(id)}.xlsx`));
}

/** Ids come from data files: only letters, digits, point and hyphen may reach a file name. */
function safe(part: string): string {
  return part.replace(/[^\p{L}\p{N}.-]+/gu, '-').replace(/^\.+/, '');
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
