import { forecastSetJson } from '../../adapters/json/forecast-json.js';
import { formatDate } from '../../adapters/messages/index.js';
import type { ScoredSet } from '../../application/scored-set.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { SetForecast } from '../../domain/forecast.js';
import type { ForecastOptions } from '../commands/forecast.js';
import { type ExitCode, exitCodeOf } from '../exit-code.js';
import { foldersOf, scoreRequest } from '../options.js';
import { readExpected } from '../read-values.js';
import type { Context } from '../services.js';
import { UsageError } from '../usage-error.js';
import { forecastLines } from '../views/forecast.js';
import { headingLines } from '../views/heading.js';
import { reportIssues } from '../views/issues.js';
import { separatorLines } from '../views/score.js';
import { printJson, shownSets } from './scored-case.js';

export async function runForecast(context: Context, folder: string, options: ForecastOptions): Promise<ExitCode> {
  const { output, services } = context;
  const { until, volume } = options;
  const useCase = await services.forecastCase(foldersOf(options));
  const told = await useCase.run({
    ...scoreRequest(folder, options),
    expected: readExpected(options.expected ?? []),
    ...(until !== undefined && { until }),
    ...(volume !== undefined && { volume }),
  });
  const sets = shownSets(told, options);
  const forecastOf = ({ set }: ScoredSet): SetForecast | undefined => told.forecasts.get(set.id);
  refuseBeyond(until, [...told.forecasts.values()]);
  refuseUnused(told.unusedExpected, [...told.forecasts.values()]);
  if (options.json === true) {
    printJson(context, { sets, issues: told.issues }, (each) => forecastSetJson(each, forecastOf(each)));
  } else {
    output.out(
      sets.flatMap((each, index) => {
        const forecast = forecastOf(each);
        return [
          ...(index === 0 ? [] : separatorLines(output)),
          ...headingLines(each, output),
          ...(forecast === undefined ? [] : forecastLines(forecast, each, output)),
        ];
      }),
    );
    reportIssues(told.issues, output);
  }
  return exitCodeOf(told.issues);
}

/** Figures start anew with each cycle: those of two cycles are never forecast as one. */
function refuseBeyond(until: IsoDate | undefined, forecasts: readonly SetForecast[]): void {
  const past = forecasts.find(({ cycleEnd }) => until !== undefined && until > cycleEnd);
  if (past === undefined) return;
  const last = formatDate(past.cycleEnd);
  throw new UsageError(`Kỳ chấm hết ngày ${last}, không dự báo quá ngày ấy.`, `Ghi --until không sau ${last}.`);
}

/** A number of cases for a figure that nothing is forecast of is a slip of the hand. */
function refuseUnused([first]: readonly string[], forecasts: readonly SetForecast[]): void {
  if (first === undefined || forecasts.length === 0) return;
  const known = forecasts.flatMap(({ metrics }) => metrics.map(({ metric }) => metric.id));
  throw new UsageError(`Không dự báo được chỉ tiêu "${first}".`, `Các chỉ tiêu đang dự báo: ${known.join(', ')}.`);
}
