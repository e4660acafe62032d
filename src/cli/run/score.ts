import { scoreJson } from '../../adapters/json/score-json.js';
import type { ScoredSet } from '../../application/scored-set.js';
import type { ScoreOptions } from '../commands/score.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { foldersOf } from '../options.js';
import type { Context } from '../services.js';
import { reportIssues } from '../views/issues.js';
import { scoreLines, separatorLines } from '../views/score.js';
import { printJson, scoredCase } from './scored-case.js';
import { type FileToWrite, reportWritten, writeFiles } from './write-files.js';

export async function runScore(context: Context, folder: string, options: ScoreOptions): Promise<ExitCode> {
  const scored = await scoredCase(context, folder, options, true);
  const { output } = context;
  const written = await writeFiles(options.out, await sheetsOf(context, folder, options, scored.sets));
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
  return reportWritten(output, 'bảng chấm điểm', written) ?? exitCodeOf(scored.issues);
}

async function sheetsOf(
  { services }: Context,
  folder: string,
  options: ScoreOptions,
  sets: readonly ScoredSet[],
): Promise<FileToWrite[]> {
  if (options.out === undefined) return [];
  const sheet = await services.exportSheet(foldersOf(options));
  return sets.map(({ assessment, definitions }) => {
    const { commune, asOf } = assessment.input;
    const { id } = assessment.set;
    return {
      ...{ id, name: [commune.id, id, asOf] },
      write: (file) => sheet.run(assessment, definitions, file, folder),
    };
  });
}
