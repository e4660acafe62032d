import { logFile } from '../../log-file.js';
import type { Handler } from '../../route.js';
import { logScene } from './log-scene.js';

/** Tải xuống: all that the filter lets through, the oldest first. */
export const logFileHandler: Handler = async (visit) => {
  const { services, folder, actor } = visit;
  const { scope, wanted } = await logScene(visit);
  return logFile(scope, await services.seeLog.all(folder, actor, scope, wanted));
};
