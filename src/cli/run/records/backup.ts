import { issueJson } from '../../../adapters/json/issue-json.js';
import { backupIssues } from '../../../application/records/backup-issues.js';
import type { BackupOptions, RestoreOptions } from '../../commands/records/safe-keeping.js';
import { type ExitCode, exitCodeOf } from '../../exit-code.js';
import { foldersOf } from '../../options.js';
import { actorOf } from '../../records-options.js';
import type { Context } from '../../services.js';
import { issueLines } from '../../views/issues.js';
import { contentsOf } from '../../views/records/backup.js';
import { shownPath } from '../../views/records/shown-path.js';
import { refuseOtherServers } from './server.js';

export async function runBackup(context: Context, folder: string, options: BackupOptions): Promise<ExitCode> {
  const { output, services } = context;
  const actor = actorOf(context, options);
  const { backUp } = await services.records(foldersOf(options));
  output.progress('Đang sao lưu và đọc lại …');
  const report = await backUp.run(folder, actor, options.to === undefined ? {} : { into: options.to });
  const issues = backupIssues(report);
  if (options.json === true) output.json({ kind: 'backed_up', report, issues: issues.map(issueJson) });
  else {
    output.out([`Đã sao lưu và đọc lại: ${report.folder}`, `  ${contentsOf(report)}`]);
    output.err(issueLines(issues, output));
  }
  return exitCodeOf(issues);
}

export async function runRestore(
  context: Context,
  backup: string,
  into: string,
  options: RestoreOptions,
): Promise<ExitCode> {
  const { output, services } = context;
  const actor = actorOf(context, options);
  refuseOtherServers(options.database);
  const { restore } = await services.records(foldersOf(options));
  output.progress('Đang kiểm tra bản sao lưu và phục hồi …');
  const report = await restore.run(backup, into, actor, options.database);
  const issues = backupIssues(report);
  if (options.json === true) {
    output.json({ kind: 'restored', into, report, issues: issues.map(issueJson) });
    return exitCodeOf(issues);
  }
  output.out([
    `Đã phục hồi thành không gian làm việc: ${into}`,
    `  ${contentsOf(report)}`,
    `Kiểm tra: cchc verify ${shownPath(into)}`,
  ]);
  output.err(issueLines(issues, output));
  return exitCodeOf(issues);
}
