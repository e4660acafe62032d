import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { issueJson } from '../../../adapters/json/issue-json.js';
import { backupIssues } from '../../../application/records/backup-issues.js';
import { EXIT, type ExitCode, exitCodeOf } from '../../exit-code.js';
import { type CommonOptions, foldersOf } from '../../options.js';
import type { RecordsServices } from '../../records-services.js';
import type { Context } from '../../services.js';
import { issueLines } from '../../views/issues.js';
import { contentsOf } from '../../views/records/backup.js';

export async function runVerify(context: Context, folder: string, options: CommonOptions): Promise<ExitCode> {
  const { output, services } = context;
  const records = await services.records(foldersOf(options));
  if (await isBackup(records, folder)) return verifyBackup(context, records, folder, options);
  output.progress('Đang đọc lại kho tệp, nhật ký và chấm lại các tháng đã khóa …');
  const { issues, files, entries, months } = await records.verify.run(folder);
  const code = exitCodeOf(issues);
  if (options.json === true) {
    output.json({ kind: 'verified', ok: code === EXIT.done, files, entries, months, issues: issues.map(issueJson) });
    return code;
  }
  output.out([
    `Đã kiểm tra ${files} tệp, ${entries} dòng nhật ký, ${months} bản tháng đã khóa.`,
    output.style.bold(code === EXIT.done ? 'Nguyên vẹn.' : 'Có chỗ không nguyên vẹn.'),
  ]);
  output.err(issueLines(issues, output));
  return code;
}

async function verifyBackup(
  { output }: Context,
  { backups }: RecordsServices,
  folder: string,
  options: CommonOptions,
): Promise<ExitCode> {
  output.progress('Đang đọc lại bản sao lưu …');
  const report = await backups.check(folder);
  const issues = backupIssues(report);
  const code = exitCodeOf(issues);
  if (options.json === true) {
    output.json({ kind: 'verified', ok: code === EXIT.done, report, issues: issues.map(issueJson) });
    return code;
  }
  const told = code === EXIT.done ? 'Nguyên vẹn.' : 'Đúng như khi sao lưu, nhưng KHÔNG ĐẦY ĐỦ.';
  output.out([`Đã đọc lại bản sao lưu: ${contentsOf(report)}.`, output.style.bold(told)]);
  output.err(issueLines(issues, output));
  return code;
}

/** A backup has its list of contents where a workspace has its own file. */
async function isBackup({ workspaces }: RecordsServices, folder: string): Promise<boolean> {
  if (await workspaces.isWorkspace(folder)) return false;
  return stat(join(folder, 'tables')).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
