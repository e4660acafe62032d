import { formatInstant, formatMonth } from '../../../adapters/messages/index.js';
import type { MonthId } from '../../../domain/records/month.js';
import { EXIT, type ExitCode } from '../../exit-code.js';
import { actorOf, type DeedOptions } from '../../records-options.js';
import type { Context } from '../../services.js';
import { hang } from '../../text/width.js';
import { contentsOf } from '../../views/records/backup.js';
import { lockedPoints } from '../../views/records/months.js';
import { atDesk } from './desk.js';

/** Locks a month between two backups: one of what was before, one that holds the locked version. */
export async function runClose(context: Context, folder: string, id: MonthId, options: DeedOptions): Promise<ExitCode> {
  const { output } = context;
  const actor = actorOf(context, options);
  const { records, commune } = await atDesk(context, folder, options);
  // No backup for a lock that will be refused anyway.
  await records.closeMonth.foresee(folder, actor, commune, id);
  output.progress('Đang sao lưu trước khi khóa …');
  const before = await records.backUp.run(folder, actor, undefined, `truoc-khoa-${id}`);
  output.progress('Đang khóa …');
  const version = await records.closeMonth.run(folder, actor, commune, id);
  output.progress('Đang sao lưu sau khi khóa …');
  const after = await records.backUp.run(folder, actor, undefined, `sau-khoa-${id}`);
  if (options.json === true) {
    output.json({ kind: 'closed', version, backups: { before, after } });
    return EXIT.done;
  }
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
    `  Sao lưu sau khi khóa: ${contentsOf(after)}`,
    `    ${after.folder}`,
  ]);
  return EXIT.done;
}
