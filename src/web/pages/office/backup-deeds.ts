import { backupIssues } from '../../../application/records/backup-issues.js';
import { Refused } from '../../../application/refused.js';
import { statusOf } from '../../form/filled.js';
import { problemsOf } from '../../form/problems.js';
import { type Reply, see } from '../../reply.js';
import type { Handler } from '../../route.js';
import type { Visit } from '../../visit.js';
import { backupsPage, contentsText } from './backups.js';

const PAGE = '/quan-tri/sao-luu';

/** Sao lưu ngay: what an incomplete backup lacks stays on the page, file by file. */
export const backUpHandler: Handler = (visit) =>
  onPage(visit, async ({ services, folder, actor }) => {
    const made = await services.backUp.run(folder, actor);
    const notice = `Đã sao lưu và đọc lại: ${contentsText(made)}, ở ${made.folder}.`;
    const issues = backupIssues(made);
    return issues.length === 0 ? see(PAGE, notice) : backupsPage({ ...visit, notice }, problemsOf(issues));
  });

/** Kiểm tra một bản đã có. */
export const checkBackupHandler: Handler = (visit) =>
  onPage(visit, async ({ services, folder, actor, params }) => {
    const report = await services.seeBackups.check(folder, actor, params.backup ?? '');
    const notice = `Đã đọc lại bản ${params.backup}: ${contentsText(report)}. Đúng như khi sao lưu.`;
    const issues = backupIssues(report);
    return issues.length === 0 ? see(PAGE, notice) : backupsPage({ ...visit, notice }, problemsOf(issues));
  });

/** Thử khôi phục một bản mới. */
export const drillHandler: Handler = (visit) =>
  onPage(visit, async ({ services, folder, actor }) => {
    const drill = await services.drill.run(folder, actor);
    return backupsPage(visit, problemsOf(drill.verified.issues), 200, drill);
  });

/** Tải về một bản. */
export const takeBackupHandler: Handler = async ({ services, folder, actor, params }) => {
  const { backup = '' } = params;
  const pieces = await services.seeBackups.pack(folder, actor, backup);
  return { kind: 'stream', name: `${backup}.zip`, type: 'application/zip', pieces };
};

/** What is refused is told on the page of backups. */
async function onPage(visit: Visit, work: (visit: Visit) => Promise<Reply>): Promise<Reply> {
  try {
    return await work(visit);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return backupsPage(visit, problemsOf(error.issues), statusOf(error.issues));
  }
}
