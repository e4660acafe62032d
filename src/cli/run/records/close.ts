import { issueJson } from '../../../adapters/json/issue-json.js';
import { formatInstant, formatMonth } from '../../../adapters/messages/index.js';
import type { LockStep } from '../../../application/records/lock-month.js';
import type { MonthId } from '../../../domain/records/month.js';
import { type ExitCode, exitCodeOf } from '../../exit-code.js';
import { actorOf, type DeedOptions } from '../../records-options.js';
import type { Context } from '../../services.js';
import { hang } from '../../text/width.js';
import { issueLines } from '../../views/issues.js';
import { contentsOf } from '../../views/records/backup.js';
import { lockedPoints } from '../../views/records/months.js';
import { atDesk } from './desk.js';

const STEPS: Readonly<Record<LockStep, string>> = {
  before: 'Đang sao lưu trước khi khóa …',
  lock: 'Đang khóa …',
  after: 'Đang sao lưu sau khi khóa …',
};

/** Locks a month between two backups: one of what was before, one that holds the locked version. */
export async function runClose(context: Context, folder: string, id: MonthId, options: DeedOptions): Promise<ExitCode> {
  const { output } = context;
  const actor = actorOf(context, options);
  const { records, commune } = await atDesk(context, folder, options);
  const { version, backups, issues } = await records.lock.run(folder, actor, commune, id, (step) =>
    output.progress(STEPS[step]),
  );
  if (options.json === true) {
    output.json({ kind: 'closed', version, backups, issues: issues.map(issueJson) });
    return exitCodeOf(issues);
  }
  const { before, after } = backups;
  const closedBy = `${version.closedBy}, ${formatInstant(version.closedAt)}`;
  output.out([
    output.style.bold(`Đã khóa tháng ${formatMonth(id)}, bản ${version.version}.`),
    ...hang('  Người trình: ', `${version.scorer} · Người khóa: ${closedBy}`, output.width),
    ...version.results.flatMap((result) =>
      hang('  Điểm: ', `${lockedPoints(result)} · mã dữ liệu ${result.dataHash}`, output.width),
    ),
    // Paths are typed again, so they stand unbroken on lines of their own.
    `  Sao lưu trước khi khóa: ${contentsOf(before)}`,
    `    ${before.folder}`,
    `  Sao lưu sau khi khóa: ${after === undefined ? 'KHÔNG LÀM ĐƯỢC' : contentsOf(after)}`,
    ...(after === undefined ? [] : [`    ${after.folder}`]),
  ]);
  output.err(issueLines(issues, output));
  return exitCodeOf(issues);
}
