import { risksJson } from '../../adapters/json/risks-json.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import type { CaseOptions } from '../options.js';
import type { Context } from '../services.js';
import { boardLines } from '../views/board.js';
import { headingLines } from '../views/heading.js';
import { reportIssues } from '../views/issues.js';

import { separatorLines } from '../views/score.js';
import { printJson, scoredCase } from './scored-case.js';

export async function runRisks(context: Context, folder: string, options: CaseOptions): Promise<ExitCode> {
  const scored = await scoredCase(context, folder, options);
  const { output } = context;
  if (options.json === true) {
    printJson(context, scored, risksJson);
  } else {
    output.out(
      scored.sets.flatMap((each, index) => [
        ...(index === 0 ? [] : separatorLines(output)),
        ...headingLines(each, output),
        ...boardLines(each, output),
      ]),
    );
    reportIssues(scored.issues, output);
  }
  return exitCodeOf(scored.issues);
}
