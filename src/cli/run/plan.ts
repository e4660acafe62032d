import type { PlanOptions } from '../commands/plan.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { planJson } from '../json/plan-json.js';
import { headJson } from '../json/score-json.js';
import { foldersOf, scoreRequest } from '../options.js';
import { scoredSets } from '../scored-set.js';
import type { Context } from '../services.js';
import { headingLines } from '../views/heading.js';
import { reportIssues } from '../views/issues.js';
import { planLines } from '../views/plan.js';
import { separatorLines } from '../views/score.js';
import { printJson } from './scored-case.js';

export async function runPlan(context: Context, folder: string, options: PlanOptions): Promise<ExitCode> {
  const { target, by } = options;
  const useCase = await context.services.planCase(foldersOf(options));
  const { scored, plans } = await useCase.run({ ...scoreRequest(folder, options), target, by });
  const { issues } = scored;
  const { output } = context;
  const sets = scoredSets(scored);
  if (options.json === true) {
    printJson(context, { sets, issues }, (each) => ({
      ...headJson(each),
      plan: planJson(each, plans.get(each.set.id), { target, by }),
    }));
  } else {
    output.out(
      sets.flatMap((each, index) => [
        ...(index === 0 ? [] : separatorLines(output)),
        ...headingLines(each, output),
        ...planLines(each, plans.get(each.set.id), { target, by }, output),
      ]),
    );
    reportIssues(issues, output);
  }
  return exitCodeOf(issues);
}
