import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../adapters/boundary/make-folder.js';
import type { ScoredSet } from '../scored-set.js';
import { UsageError } from '../usage-error.js';

/**
 * Where each set's sheet goes: the file that was named and files beside it, or one file a set in the folder that was
 * named. Missing folders are made.
 */
export async function outputFiles(
  out: string,
  sets: readonly ScoredSet[],
): Promise<{ readonly file: string; readonly scored: ScoredSet }[]> {
  if (/[/\\]$/.test(out) || (await isFolder(out))) {
    await makeFolder(out);
    return sets.map((scored) => ({ file: join(out, fileName(scored)), scored }));
  }
  if (!out.toLowerCase().endsWith('.xlsx')) {
    throw new UsageError(
      `"${out}" không phải là tệp .xlsx hay thư mục.`,
      'Ghi tên tệp có đuôi .xlsx, hoặc tên thư mục có dấu "/" ở cuối.',
    );
  }
  await makeFolder(dirname(out));
  return sets.map((scored, index) => ({ file: index === 0 ? out : besides(out, scored), scored }));
}

/** The first set takes the name that was given; the further ones stand beside it with their id. */
function besides(out: string, { set }: ScoredSet): string {
  return `${out.slice(0, -'.xlsx'.length)}_${safe(set.id)}.xlsx`;
}

function fileName({ assessment }: ScoredSet): string {
  const { commune, asOf } = assessment.input;
  return `${[commune.id, assessment.set.id, asOf].map(safe).join('_')}.xlsx`;
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
