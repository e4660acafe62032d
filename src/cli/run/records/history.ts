import { historyJson } from '../../../adapters/json/history-json.js';
import { closedResult } from '../../../application/records/closed-result.js';
import { findOrLastMonth } from '../../../application/records/find.js';
import { scoredNodes } from '../../../domain/criteria-set.js';
import type { ClosedResult, MonthVersion } from '../../../domain/records/month.js';
import { resultDifferences } from '../../../domain/records/version-difference.js';
import type { HistoryOptions } from '../../commands/records/lock.js';
import { EXIT, type ExitCode } from '../../exit-code.js';
import type { RecordsServices } from '../../records-services.js';
import type { Context } from '../../services.js';
import { historyLines } from '../../views/records/history.js';
import { atDesk } from './desk.js';
import { runGrid } from './grid.js';

export async function runHistory(context: Context, folder: string, options: HistoryOptions): Promise<ExitCode> {
  if (options.grid === true || options.out !== undefined) return runGrid(context, folder, options);
  const { output } = context;
  const { records, commune } = await atDesk(context, folder, options);
  const { month, versions, today } = await records.desk.look(folder, async (each, day) => {
    const found = await findOrLastMonth(folder, each, commune, options.month);
    return { month: found, versions: await each.months.versions(commune, found.id), today: day };
  });
  const [before, last] = versions.slice(-2);
  const isAssumed = options.rulesOfToday === true && last !== undefined;
  const differences = isAssumed
    ? resultDifferences(last.results, await byRulesOfToday(records, folder, last))
    : before === undefined || last === undefined
      ? []
      : resultDifferences(before.results, last.results);
  if (options.json === true) {
    output.json({ ...historyJson(month, versions, differences), ...(isAssumed && { assumed: 'rules_of_today' }) });
    return EXIT.done;
  }
  const names = await namesOf(records, today, month.sets);
  output.out(historyLines({ month, versions, differences, names, isAssumed }, output));
  return EXIT.done;
}

/** Giả định: the frozen figures and evidence of a version, scored by what is in force today. */
async function byRulesOfToday(
  { scoring }: RecordsServices,
  folder: string,
  { commune, month, version }: MonthVersion,
): Promise<ClosedResult[]> {
  const { assessments } = await scoring.run({ folder, commune, month, version, rulesOfToday: true });
  return assessments.map(closedResult);
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
