import type { JobTask } from '../../../domain/jobs/job.js';
import { BACKUPS_URL } from '../../addresses.js';
import { see } from '../../reply.js';
import type { Handler } from '../../route.js';
import type { Visit } from '../../visit.js';

/** Sao lưu ngay. */
export const backUpHandler: Handler = asked(() => ({ kind: 'backup' }));

/** Kiểm tra một bản đã có. */
export const checkBackupHandler: Handler = asked(({ params }) => ({
  kind: 'backup_check',
  backup: params.backup ?? '',
}));

/** Thử khôi phục một bản mới. */
export const trialHandler: Handler = asked(() => ({ kind: 'restore_trial' }));

/** Tải về một bản. */
export const takeBackupHandler: Handler = async ({ services, folder, actor, params }) => {
  const { backup = '' } = params;
  const pieces = await services.seeBackups.pack(folder, actor, backup);
  return { kind: 'stream', name: `${backup}.zip`, type: 'application/zip', pieces };
};

/** It reads all that is kept, so it is done aside; how far it is stands on the page of backups. */
function asked(task: (visit: Visit) => JobTask): Handler {
  return async (visit) => {
    const { services, folder, actor } = visit;
    await services.askJob.ask(folder, actor, task(visit));
    return see(BACKUPS_URL);
  };
}
