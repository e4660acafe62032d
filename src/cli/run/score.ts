import { dirname, resolve } from 'node:path';
import type { ScoreOptions } from '../commands/score.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { scoreJson } from '../json/score-json.js';
import { foldersOf } from '../options.js';
import type { ScoredSet } from '../scored-set.js';
import type { Context } from '../services.js';
import { UsageError } from '../usage-error.js';
import { reportIssues } from '../views/issues.js';
import { scoreLines, separatorLines } from '../views/score.js';
import { outputFiles } from './output-files.js';
import { printJson, scoredCase } from './scored-case.js';

export async function runScore(context: Context, folder: string, options: ScoreOptions): Promise<ExitCode> {
  const scored = await scoredCase(context, folder, options);
  const { output } = context;
  const written =
    options.out === undefined ? [] : await writeSheets(context, folder, options, scored.sets, options.out);
  if (options.json === true) {
    printJson(context, scored, scoreJson);
  } else {
    output.out(
      scored.sets.flatMap((each, index) => [
        ...(index === 0 ? [] : separatorLines(output)),
        ...scoreLines(each, output),
      ]),
    );
    reportIssues(scored.issues, output);
  }
  output.err(written.map((file) => `Đã ghi bảng chấm điểm: ${file}`));
  return exitCodeOf(scored.issues);
}

async function writeSheets(
  context: Context,
  folder: string,
  options: ScoreOptions,
  sets: readonly ScoredSet[],
  out: string,
): Promise<string[]> {
  try {
    const files = await outputFiles(out, sets);
    const sheet = await context.services.exportSheet(foldersOf(options));
    for (const { file, scored } of files) await sheet.run(scored.assessment, scored.definitions, file, folder);
    return files.map(({ file }) => file);
  } catch (error) {
    throw refusedWriting(error, out) ?? error;
  }
}

const REFUSALS = ['EACCES', 'EBUSY', 'EEXIST', 'EISDIR', 'ENOENT', 'ENOSPC', 'ENOTDIR', 'EPERM', 'EROFS'];

/** The place that was named says no: full, protected, in use, or not there. Other faults stay faults. */
function refusedWriting(error: unknown, out: string): UsageError | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return undefined;
  const place = resolve(out.toLowerCase().endsWith('.xlsx') ? dirname(out) : out);
  const known = REFUSALS.includes(String(error.code)) && resolve(String(error.path)).startsWith(place);
  if (!known) return undefined;
  return new UsageError(
    `Không ghi được vào "${out}" (${error.code}).`,
    'Đóng tệp nếu đang mở, kiểm tra chỗ trống và quyền ghi, hoặc chọn chỗ khác.',
  );
}
