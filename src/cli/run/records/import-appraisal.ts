import { issueJson } from '../../../adapters/json/issue-json.js';
import { layerName } from '../../../adapters/messages/index.js';
import type { ImportAppraisalOptions } from '../../commands/records/lists.js';
import { type ExitCode, exitCodeOf } from '../../exit-code.js';
import { actorOf } from '../../records-options.js';
import type { Context } from '../../services.js';
import { UsageError } from '../../usage-error.js';
import { reportIssues } from '../../views/issues.js';
import { appraisalLines } from '../../views/records/other-tables.js';
import { atDesk } from './desk.js';
import { readLayer } from './words.js';

export async function runImportAppraisal(
  context: Context,
  folder: string,
  file: string,
  options: ImportAppraisalOptions,
): Promise<ExitCode> {
  const { output } = context;
  const actor = actorOf(context, options);
  const layer = readLayer(options.layer);
  if (layer === 'self') {
    throw new UsageError(
      `Điểm "${layerName(layer)}" không nhập bằng lệnh này.`,
      'Chấm tay từng tiêu chí bằng "cchc layer", có lý do cho từng điểm.',
    );
  }
  const { records, commune } = await atDesk(context, folder, options);
  const request = { folder, commune, file, layer, reason: options.reason, dryRun: options.dryRun === true };
  const { scores, issues, recorded } = await records.importAppraisal.run(
    { ...request, ...(options.month !== undefined && { month: options.month }) },
    actor,
  );
  if (options.json === true) {
    output.json({ kind: recorded ? 'recorded' : 'dry_run', layer, scores, issues: issues.map(issueJson) });
    return exitCodeOf(issues);
  }
  output.out(appraisalLines(layer, { scores, issues, recorded }, output));
  reportIssues(issues, output);
  return exitCodeOf(issues);
}
