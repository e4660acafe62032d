import { listKindName } from '../../../adapters/messages/index.js';
import { LIST_KINDS } from '../../../domain/lists/fields.js';
import { foldText } from '../../../domain/names.js';
import type { ImportListOptions, WorkOptions } from '../../commands/records/import-lists.js';
import { EXIT, type ExitCode, exitCodeOf } from '../../exit-code.js';
import { issueJson } from '../../json/issue-json.js';
import { actorOf } from '../../records-options.js';
import type { Context } from '../../services.js';
import { UsageError } from '../../usage-error.js';
import { reportIssues } from '../../views/issues.js';
import { listLines } from '../../views/records/list-import.js';
import { workLines } from '../../views/records/work.js';
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
  const { source, dryRun = false, month } = options;
  const kind = readWord(options.kind, LIST_KINDS, listKindName, 'loại danh sách');
  const mapping = Object.fromEntries((options.map ?? []).map(readMapping));
  const { records, commune } = await atDesk(context, folder, options);
  const request = { folder, commune, kind, file, source, mapping, dryRun, ...(month !== undefined && { month }) };
  const report = await records.importList.run(request, actor);
  if (options.json === true) {
    const { month: recordedIn, mapping: read, dropped, rows, counted, work, recorded, issues } = report;
    const told = { month: recordedIn.id, mapping: read, dropped, rows, counted: Object.fromEntries(counted), work };
    output.json({ kind: recorded ? 'recorded' : 'dry_run', ...told, issues: issues.map(issueJson) });
    return exitCodeOf(report.issues);
  }
  const today = await records.desk.look(folder, async (_, day) => day);
  const { value } = await records.definitions.load(today, report.month.sets);
  output.out(listLines(report, value?.metrics ?? new Map(), output));
  reportIssues(report.issues, output);
  return exitCodeOf(report.issues);
}

export async function runWork(context: Context, folder: string, options: WorkOptions): Promise<ExitCode> {
  const { output } = context;
  const { records, commune } = await atDesk(context, folder, options);
  const work = await records.importList.work(folder, commune, options.month);
  if (options.json === true) output.json({ work });
  else if (work.length === 0) output.out(['Chưa nhập danh sách nào. Nhập bằng "cchc import-list".']);
  else output.out(work.flatMap((each) => workLines(each, output)));
  return EXIT.done;
}

/** `Mã HS=code`; which columns there are is up to the kind of list. */
function readMapping(written: string): [string, string] {
  const at = written.lastIndexOf('=');
  const [header, column] = [foldText(written.slice(0, Math.max(0, at))), written.slice(at + 1).trim()];
  if (header !== '' && column !== '') return [header, column];
  throw new UsageError(`Không hiểu "${written}" sau --map.`, 'Ghi "tiêu đề trong tệp=cột".');
}
