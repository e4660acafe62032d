import { formatPoints, layerName } from '../../../adapters/messages/index.js';
import type { AppraisalOptions, FindingsOptions } from '../../commands/records/import-lists.js';
import { type ExitCode, exitCodeOf } from '../../exit-code.js';
import { issueJson } from '../../json/issue-json.js';
import { actorOf } from '../../records-options.js';
import type { Context } from '../../services.js';
import { hang } from '../../text/width.js';
import { UsageError } from '../../usage-error.js';
import { reportIssues } from '../../views/issues.js';
import { atDesk } from './desk.js';
import { readLayer } from './words.js';

export async function runImportFindings(
  context: Context,
  folder: string,
  file: string,
  options: FindingsOptions,
): Promise<ExitCode> {
  const { output } = context;
  const actor = actorOf(context, options);
  const { records, commune } = await atDesk(context, folder, options);
  const deadlines = options.inclusive === true ? 'inclusive' : 'exclusive';
  const request = { folder, commune, file, deadlines, dryRun: options.dryRun === true } as const;
  const { added, changed, same, issues, recorded } = await records.importFindings.run(request, actor);
  if (options.json === true) {
    output.json({ kind: recorded ? 'recorded' : 'dry_run', added, changed, same, issues: issues.map(issueJson) });
    return exitCodeOf(issues);
  }
  output.out([
    `Tồn tại: ${added.length} mới, ${changed.length} đổi, ${same} như cũ.`,
    ...[...added, ...changed].flatMap(({ id, text }) => hang('  - ', `${id} · ${text}`, output.width)),
    verdict(recorded),
  ]);
  reportIssues(issues, output);
  return exitCodeOf(issues);
}

export async function runImportAppraisal(
  context: Context,
  folder: string,
  file: string,
  options: AppraisalOptions,
): Promise<ExitCode> {
  const { output } = context;
  const actor = actorOf(context, options);
  const { reason, dryRun = false, month } = options;
  const layer = readLayer(options.layer);
  if (layer === 'self') {
    throw new UsageError('Điểm tự chấm không nhập từ tệp.', 'Chấm tay từng tiêu chí bằng "cchc layer".');
  }
  const { records, commune } = await atDesk(context, folder, options);
  const request = { folder, commune, file, layer, reason, dryRun, ...(month !== undefined && { month }) };
  const { scores, issues, recorded } = await records.importAppraisal.run(request, actor);
  if (options.json === true) {
    output.json({ kind: recorded ? 'recorded' : 'dry_run', layer, scores, issues: issues.map(issueJson) });
    return exitCodeOf(issues);
  }
  output.out([
    `Điểm ${layerName(layer)}: ${scores.length} số.`,
    ...scores.map(({ set = '', code, points }) => `  - ${set} ${code}: ${formatPoints(points)}`),
    verdict(recorded),
  ]);
  reportIssues(issues, output);
  return exitCodeOf(issues);
}

function verdict(recorded: boolean): string {
  return recorded ? 'Đã ghi.' : 'Xem trước: chưa ghi gì.';
}
