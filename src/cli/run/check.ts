import { issueJson } from '../../adapters/json/issue-json.js';
import { EXIT, type ExitCode, exitCodeOf } from '../exit-code.js';
import type { Context, DefinitionFolders } from '../services.js';
import { wrap } from '../text/width.js';
import { issueCount, issueLines } from '../views/issues.js';

/** Checks the definitions; here the problems are the result. */
export async function runCheck(
  { output, services }: Context,
  folders: DefinitionFolders,
  json: boolean,
): Promise<ExitCode> {
  const { issues, counts } = await (await services.checkDefinitions(folders)).run();
  const code = exitCodeOf(issues);
  if (json) {
    output.json({ ok: code === EXIT.done, counts, issues: issues.map(issueJson) });
    return code;
  }
  const read =
    `Đã đọc ${counts.sets} bộ tiêu chí với ${counts.leaves} tiêu chí chấm trực tiếp, ` +
    `${counts.rules} quy tắc chấm, ${counts.metrics} chỉ tiêu số liệu, ${counts.checks} kiểm tra số liệu, ` +
    `${counts.risks} quy tắc cảnh báo; đã tính lại ${counts.examples} ví dụ.`;
  const verdict = issues.length === 0 ? 'Không có vấn đề nào.' : `Có vấn đề: ${issueCount(issues)}.`;
  output.out([...issueLines(issues, output), ...wrap(read, output.width), output.style.bold(verdict)]);
  return code;
}
