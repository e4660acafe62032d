import { findingsJson } from '../../../adapters/json/findings-json.js';
import type { ImportFindingsOptions } from '../../commands/records/lists.js';
import { type ExitCode, exitCodeOf } from '../../exit-code.js';
import { actorOf } from '../../records-options.js';
import type { Context } from '../../services.js';
import { reportIssues } from '../../views/issues.js';
import { findingsLines } from '../../views/records/other-tables.js';
import { atDesk } from './desk.js';

export async function runImportFindings(
  context: Context,
  folder: string,
  file: string,
  options: ImportFindingsOptions,
): Promise<ExitCode> {
  const { output } = context;
  const actor = actorOf(context, options);
  const { records, commune } = await atDesk(context, folder, options);
  const deadlines = options.inclusive === true ? 'inclusive' : 'exclusive';
  const request = { folder, commune, file, deadlines, dryRun: options.dryRun === true } as const;
  const report = await records.importFindings.run(request, actor);
  const { issues } = report;
  if (options.json === true) {
    output.json(findingsJson(report));
    return exitCodeOf(issues);
  }
  const departments = await records.desk.look(folder, (each, today) => each.communes.departments(commune, today));
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  output.out(findingsLines(report, names, output));
  reportIssues(issues, output);
  return exitCodeOf(issues);
}
