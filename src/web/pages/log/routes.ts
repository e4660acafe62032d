import { get } from '../../route.js';
import { chainHandler, logHandler } from './log.js';
import { logFileHandler } from './log-file.js';

/** Nhật ký of a commune, in the frame of a month; and of the whole workspace. */
export const logRoutes = ['/xa/:commune/:month/nhat-ky', '/quan-tri/nhat-ky'].flatMap((base) => [
  get(base, logHandler),
  // Both read the whole log.
  get(`${base}/chuoi`, chainHandler, { perMinute: 20 }),
  get(`${base}/tai`, logFileHandler, { perMinute: 20 }),
]);
