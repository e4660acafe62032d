import type { ScoreOptions } from '../commands/score.js';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.js';
import { scoreJson } from '../json/score-json.js';
import { foldersOf } from '../options.js';
import type { ScoredSet } from '../scored-set.js';
import type { Context } from '../services.js';
import type { UsageError } from '../usage-error.js';
import { reportIssues } from '../views/issues.js';
import { scoreLines, separatorLines } from '../views/score.js';
import { outputFiles } from './output-files.js';
import { printJson, scoredCase } from './scored-case.js';
import { hasNoRoom, refusedWriting } from './write-refusal.js';

export async function runScore(context: Context, folder: string, options: ScoreOptions): Promise<ExitCode> {
  const scored = await scoredCase(context, folder, options, true);
  const { output } = context;
  const { files, refused, noRoom } = await writeSheets(context, folder, options, scored.sets);
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
  output.err(files.map((file) => `Đã ghi bảng chấm điểm: ${file}`));
  if (refused !== undefined) {
    output.err([refused.message, refused.advice]);
    return EXIT.usage;
  }
  if (noRoom !== undefined) {
    output.err([noRoom, 'Dọn bớt tệp hoặc chọn ổ khác rồi ghi lại. Tệp cũ, nếu có, vẫn nguyên vẹn.']);
    return EXIT.fault;
  }
  return exitCodeOf(scored.issues);
}

interface Written {
  readonly files: readonly string[];
  /** Why not all of them: the place that was named is no good, */
  readonly refused?: UsageError;
  /** or it broke or ran full on the way. */
  readonly noRoom?: string;
}

async function writeSheets(
  context: Context,
  folder: string,
  options: ScoreOptions,
  sets: readonly ScoredSet[],
): Promise<Written> {
  const { out } = options;
  const written: string[] = [];
  if (out === undefined) return { files: written };
  try {
    const files = await outputFiles(out, sets);
    const sheet = await context.services.exportSheet(foldersOf(options));
    for (const { file, scored } of files) {
      await sheet.run(scored.assessment, scored.definitions, file, folder);
      written.push(file);
    }
    return { files: written };
  } catch (error) {
    if (hasNoRoom(error))
      return { files: written, noRoom: `Không đủ chỗ trống, hoặc ổ đĩa hỏng, khi ghi vào "${out}" (${error.code}).` };
    const refused = refusedWriting(error, out);
    if (refused === undefined) throw error;
    return { files: written, refused };
  }
}
