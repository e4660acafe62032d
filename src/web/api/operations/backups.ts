import { backupsJson } from '../../../adapters/json/office-json.js';
import { json } from '../../reply.js';
import { operation } from '../operation.js';
import { named } from '../schemas/shape.js';

/** Each sends all records and files. */
const FILES_PER_MINUTE = 20;

/** Các bản sao lưu: made, checked and tried by jobs. */
export const backupOperations = [
  operation({
    ...{ id: 'getBackups', method: 'GET', path: '/backups', tag: 'office' },
    summary: 'Các bản sao lưu, mới nhất trước',
    description: 'Sao lưu, đọc lại, thử khôi phục: backUp, checkBackup, tryRestore.',
    answer: named('Backups'),
    handle: async ({ services, folder, actor }) => json(backupsJson(await services.seeBackups.run(folder, actor))),
  }),
  operation({
    ...{ id: 'getBackupFile', method: 'GET', path: '/backups/:backup/file', tag: 'office' },
    summary: 'Tải một bản sao lưu (ZIP)',
    answer: 'file',
    perMinute: FILES_PER_MINUTE,
    handle: async ({ services, folder, actor, params }) => {
      const { backup = '' } = params;
      const pieces = await services.seeBackups.pack(folder, actor, backup);
      return { kind: 'stream', name: `${backup}.zip`, type: 'application/zip', pieces };
    },
  }),
];
