import type { ScoreOptions } from '../commands/score.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { scoreJson } from '../json/score-json.js';
import { foldersOf } from '../options.js';
import type { ScoredSet } from '../scored-set.js';
import type { Context } from '../services.js';
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
  const files = await outputFiles(out, sets);
  const sheet = await context.services.exportSheet(foldersOf(options));
  for (const { file, scored } of files) await sheet.run(scored.assessment, scored.definitions, file, folder);
  return files.map(({ file }) => file);
}
