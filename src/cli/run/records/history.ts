import { historyJson } from '../../../adapters/json/history-json.js';
import { issueJson } from '../../../adapters/json/issue-json.js';
import { closedResult } from '../../../application/records/closed-result.js';
import { findOrLastMonth } from '../../../application/records/find.js';
import { scoredSets } from '../../../application/scored-set.js';
import { scoredNodes } from '../../../domain/criteria-set.js';
import type { MonthVersion } from '../../../domain/records/month.js';
import { resultDifferences } from '../../../domain/records/version-difference.js';
import type { HistoryOptions } from '../../commands/records/lock.js';
import { type ExitCode, exitCodeOf } from '../../exit-code.js';
import type { RecordsServices } from '../../records-services.js';
import type { Context } from '../../services.js';
import { reportIssues } from '../../views/issues.js';
import { historyLines } from '../../views/records/history.js';
import { atDesk } from './desk.js';
import { runGrid } from './grid.js';

export async function runHistory(context: Context, folder: string, options: HistoryOptions): Promise<ExitCode> {
  if (options.grid === true || options.out !== undefined) return runGrid(context, folder, options);
  const { output } = context;
  const { records, commune } = await atDesk(context, folder, options);
  const { month, versions, layers, today } = await records.desk.look(folder, async (each, day) => {
    const found = await findOrLastMonth(folder, each, commune, options.month);
    const { id } = found;
    const [locked, given] = [await each.months.versions(commune, id), await each.layers.inMonth(commune, id)];
    return { month: found, versions: locked, layers: given, today: day };
  });
  const [before, last] = versions.slice(-2);
  const scored = ({ version }: MonthVersion, rulesOfToday: boolean) =>
    records.scoring.run({ folder, commune, month: month.id, version, rulesOfToday });
  const assumed = last !== undefined && options.rulesOfToday === true ? await scored(last, true) : undefined;
  const locked = last !== undefined && layers.length > 0 ? await scored(last, false) : undefined;
  const differences = resultDifferences(
    (assumed === undefined ? before : last)?.results ?? [],
    assumed?.assessments.map(closedResult) ?? last?.results ?? [],
  );
  const appraised = locked === undefined ? [] : scoredSets(locked);
  const isAssumed = assumed !== undefined;
  const problems = [assumed, locked]
    .flatMap((each) => each?.issues ?? [])
    .filter(({ severity }) => severity === 'error');
  if (options.json === true) {
    const told = historyJson(month, versions, differences, appraised);
    output.json({ ...told, ...(isAssumed && { assumed: 'rules_of_today' }), issues: problems.map(issueJson) });
  } else {
    const names = await namesOf(records, today, month.sets);
    output.out(historyLines({ month, versions, differences, names, isAssumed, appraised }, output));
    reportIssues(problems, output);
  }
  return exitCodeOf(problems);
}

/** Names of the criteria as they are called now; a set that is gone leaves the codes. */
async function namesOf(
  { definitions }: RecordsServices,
  today: Parameters<RecordsServices['definitions']['load']>[0],
  sets: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { value } = await definitions.load(today, sets);
  const nodes = sets.flatMap((id) => {
    const set = value?.sets.get(id)?.set;
    return set === undefined ? [] : scoredNodes(set).map(({ code, name }) => [`${id} ${code}`, name] as const);
  });
  return new Map(nodes);
}
