import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { EXIT, type ExitCode, exitCodeOf } from '../../exit-code.js';
import { issueJson } from '../../json/issue-json.js';
import { foldersOf } from '../../options.js';
import { actorOf, type DeedOptions } from '../../records-options.js';
import type { Context } from '../../services.js';
import { issueLines } from '../../views/issues.js';
import { differs, drillLines } from '../../views/records/drill.js';

/** Restores a fresh backup beside the workspace and compares both: a backup that was never restored proves nothing. */
export async function runDrill(context: Context, folder: string, options: DeedOptions): Promise<ExitCode> {
  const { output, services } = context;
  const actor = actorOf(context, options);
  const { backUp, backups, verify, compare, workspaces } = await services.records(foldersOf(options));
  // Opened first, so that a folder that is no workspace is refused before anything is made beside it.
  await workspaces.open(folder);
  const place = await mkdtemp(join(dirname(resolve(folder)), '.dien-tap-'));
  try {
    output.progress('1/4 Đang sao lưu …');
    const report = await backUp.run(folder, actor, place, 'dien-tap');
    const restored = join(place, 'phuc-hoi');
    output.progress('2/4 Đang phục hồi …');
    await backups.restore(report.folder, restored);
    output.progress('3/4 Đang kiểm tra bản phục hồi …');
    const verified = await verify.run(restored);
    output.progress('4/4 Đang so với bản gốc …');
    const compared = await compare.run(folder, restored);
    const isSame = exitCodeOf(verified.issues) === EXIT.done && !compared.some(differs);
    if (options.json === true) {
      output.json({ kind: 'drill', ok: isSame, report, compared, issues: verified.issues.map(issueJson) });
    } else {
      output.out(drillLines(report, verified, compared, isSame, output));
      output.err(issueLines(verified.issues, output));
    }
    return isSame ? EXIT.done : EXIT.dataProblems;
  } finally {
    await workspaces.closeAll();
    await rm(place, { recursive: true, force: true });
  }
}
