import { boardJson } from '../../adapters/json/board-json.js';
import { riskJson } from '../../adapters/json/parts-json.js';
import { headJson } from '../../adapters/json/score-json.js';
import { boardOf } from '../../application/scored-set.js';
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
    printJson(context, scored, (each) => ({
      ...headJson(each),
      risks: each.assessment.risks.map((risk) => riskJson(each, risk)),
      board: boardJson(boardOf(each), each),
    }));
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
