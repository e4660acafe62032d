import { issueJson } from '../../../adapters/json/issue-json.js';
import type { DrillStep } from '../../../application/records/drill-restore.js';
import { EXIT, type ExitCode } from '../../exit-code.js';
import { foldersOf } from '../../options.js';
import { actorOf, type DeedOptions } from '../../records-options.js';
import type { Context } from '../../services.js';
import { issueLines } from '../../views/issues.js';
import { drillLines } from '../../views/records/drill.js';

const STEPS: Readonly<Record<DrillStep, string>> = {
  backup: '1/4 Đang sao lưu …',
  restore: '2/4 Đang phục hồi …',
  verify: '3/4 Đang kiểm tra bản phục hồi …',
  compare: '4/4 Đang so với bản sao lưu …',
};

export async function runDrill(context: Context, folder: string, options: DeedOptions): Promise<ExitCode> {
  const { output, services } = context;
  const actor = actorOf(context, options);
  const { drill } = await services.records(foldersOf(options));
  const done = await drill.run(folder, actor, { begin: (step) => output.progress(STEPS[step]) });
  const { report, verified, compared, isSame, isWhole } = done;
  const isFine = isSame && isWhole;
  if (options.json === true) {
    output.json({ kind: 'drill', ok: isFine, report, compared, issues: verified.issues.map(issueJson) });
  } else {
    output.out(drillLines(done, output));
    output.err(issueLines(verified.issues, output));
  }
  return isFine ? EXIT.done : EXIT.dataProblems;
}
