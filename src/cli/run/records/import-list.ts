import { listReportJson } from '../../../adapters/json/list-json.js';
import { listName } from '../../../adapters/messages/index.js';
import { LIST_KINDS } from '../../../domain/lists/fields.js';
import { foldHeader } from '../../../domain/lists/headers.js';
import type { ImportListOptions } from '../../commands/records/lists.js';
import { type ExitCode, exitCodeOf } from '../../exit-code.js';
import { actorOf } from '../../records-options.js';
import type { Context } from '../../services.js';
import { UsageError } from '../../usage-error.js';
import { reportIssues } from '../../views/issues.js';
import { listReportLines } from '../../views/records/list-report.js';
import { atDesk } from './desk.js';
import { readWord } from './words.js';

export async function runImportList(
  context: Context,
  folder: string,
  file: string,
  options: ImportListOptions,
): Promise<ExitCode> {
  const { output } = context;
  const actor = actorOf(context, options);
  const kind = readWord(options.kind, LIST_KINDS, listName, 'loại danh sách');
  const mapping = Object.fromEntries((options.map ?? []).map(readMapping));
  const { records, commune } = await atDesk(context, folder, options);
  const request = { folder, commune, kind, file, source: options.source, mapping, dryRun: options.dryRun === true };
  const report = await records.importList.run(
    { ...request, ...(options.month !== undefined && { month: options.month }) },
    actor,
  );
  if (options.json === true) {
    output.json(listReportJson(report));
    return exitCodeOf(report.issues);
  }
  const today = await records.desk.look(folder, async (_, day) => day);
  const { value } = await records.definitions.load(today, 'all');
  output.out(listReportLines(report, value?.metrics ?? new Map(), output));
  reportIssues(report.issues, output);
  return exitCodeOf(report.issues);
}

/** `Ngày tiếp nhận=received`; whether there is such a column is for the reader of the list to say. */
function readMapping(written: string): [string, string] {
  const at = written.lastIndexOf('=');
  const header = foldHeader(written.slice(0, Math.max(0, at)));
  if (header !== '') return [header, written.slice(at + 1).trim()];
  throw new UsageError(`Không hiểu "${written}" sau --map.`, 'Ghi "tiêu đề trong tệp=cột".');
}
