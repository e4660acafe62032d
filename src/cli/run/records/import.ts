import { importJson } from '../../../adapters/json/import-json.js';
import { FIGURE_COLUMNS, type FigureColumn } from '../../../application/ports/figure-source.js';
import { foldText } from '../../../domain/names.js';
import type { ImportOptions } from '../../commands/records/import.js';
import { type ExitCode, exitCodeOf } from '../../exit-code.js';
import { nearestTyped } from '../../nearest.js';
import { actorOf } from '../../records-options.js';
import type { Context } from '../../services.js';
import { suggestion, UsageError } from '../../usage-error.js';
import { reportIssues } from '../../views/issues.js';
import { importLines } from '../../views/records/import.js';
import { atDesk } from './desk.js';

export async function runImport(
  context: Context,
  folder: string,
  file: string,
  options: ImportOptions,
): Promise<ExitCode> {
  const { output } = context;
  const actor = actorOf(context, options);
  const mapping = new Map((options.map ?? []).map(readMapping));
  const { records, commune } = await atDesk(context, folder, options);
  const request = { folder, commune, file, source: options.source, mapping, dryRun: options.dryRun === true };
  const report = await records.importFigures.run(
    { ...request, ...(options.month !== undefined && { month: options.month }) },
    actor,
  );
  if (options.json === true) {
    output.json(importJson(report));
    return exitCodeOf(report.issues);
  }
  const today = await records.desk.look(folder, async (_, day) => day);
  const { value } = await records.definitions.load(today, report.month.sets);
  output.out(importLines(report, value?.metrics ?? new Map(), output));
  reportIssues(report.issues, output);
  return exitCodeOf(report.issues);
}

/** `Số hồ sơ đúng hạn=numerator`. */
function readMapping(written: string): [string, FigureColumn] {
  const at = written.lastIndexOf('=');
  const [header, named] = [foldText(written.slice(0, Math.max(0, at))), written.slice(at + 1).trim()];
  const column = FIGURE_COLUMNS.find((each) => each === named.toLowerCase().replaceAll('-', '_'));
  if (header !== '' && column !== undefined) return [header, column];
  const advice = `Ghi "tiêu đề trong tệp=cột", cột là một trong: ${FIGURE_COLUMNS.join(', ')}.`;
  throw at < 0 || header === ''
    ? new UsageError(`Không hiểu "${written}" sau --map.`, advice)
    : new UsageError(`Không có cột "${named}".`, suggestion(nearestTyped(named, FIGURE_COLUMNS), advice));
}
