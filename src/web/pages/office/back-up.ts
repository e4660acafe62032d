import { backupIssues } from '../../../application/records/backup-issues.js';
import { Refused } from '../../../application/refused.js';
import { statusOf } from '../../form/filled.js';
import { problemsOf } from '../../form/problems.js';
import { see } from '../../reply.js';
import type { Handler } from '../../route.js';
import { peoplePage } from './people.js';

/** Sao lưu ngay: what an incomplete backup lacks stays on the page, file by file. */
export const backUpHandler: Handler = async (visit) => {
  const { services, folder, actor } = visit;
  try {
    const made = await services.backUp.run(folder, actor);
    const notice = `Đã sao lưu và đọc lại: ${made.files} tệp, ở ${made.folder}.`;
    const issues = backupIssues(made);
    return issues.length === 0 ? see('/quan-tri', notice) : peoplePage({ ...visit, notice }, problemsOf(issues));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return peoplePage(visit, problemsOf(error.issues), statusOf(error.issues));
  }
};
