import { headJson } from '../../adapters/json/score-json.js';
import { simulatedSetJson } from '../../adapters/json/simulate-json.js';
import { hasErrors } from '../../domain/issue.js';
import type { SimulateOptions } from '../commands/simulate.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { foldersOf, scoreRequest } from '../options.js';
import type { Context } from '../services.js';
import { UsageError } from '../usage-error.js';
import { headingLines } from '../views/heading.js';
import { reportIssues } from '../views/issues.js';
import { separatorLines } from '../views/score.js';
import { simulateLines } from '../views/simulate.js';
import { printJson, shownSets } from './scored-case.js';

export async function runSimulate(context: Context, folder: string, options: SimulateOptions): Promise<ExitCode> {
  const { fact = [], evidence = [], scenario = [] } = options;
  if (fact.length + evidence.length + scenario.length === 0) {
    throw new UsageError('Chưa có giả định nào.', 'Ghi --fact, --evidence hoặc --scenario. Xem: cchc simulate --help');
  }
  const useCase = await context.services.simulateCase(foldersOf(options));
  const request = { ...scoreRequest(folder, options), scenarios: { facts: fact, evidence, files: scenario } };
  const { real, scenarios, issues } = await useCase.run(request);
  const { output } = context;
  const sets = shownSets(real, options);
  if (options.json === true) {
    printJson(context, { sets, issues }, (each) => ({
      ...headJson(each),
      scenarios: scenarios.map((simulated) => simulatedSetJson(each, simulated)),
    }));
  } else {
    if (scenarios.length > 0) {
      output.out(
        sets.flatMap((each, index) => [
          ...(index === 0 ? [] : separatorLines(output)),
          ...headingLines(each, output),
          ...simulateLines(each, scenarios, output),
        ]),
      );
    }
    reportIssues(issues, output);
  }
  return hasErrors(issues) ? exitCodeOf(issues) : exitCodeOf(real.issues);
}
