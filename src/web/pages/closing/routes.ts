import { get, post } from '../../route.js';
import { closingHandler } from './closing.js';
import { lockHandler } from './lock.js';
import { askReopenHandler, refuseReopenHandler, reopenHandler } from './reopen.js';
import { keepSignedHandler, signedFileHandler } from './signed.js';
import { stepHandler } from './step.js';

const CLOSING = '/xa/:commune/:month/khoa';
const LARGEST_FILE = 25 * 2 ** 20;

/** Khóa, mở lại. */
export const closingRoutes = [
  get(CLOSING, closingHandler),
  post(`${CLOSING}/buoc`, stepHandler),
  // Each lock makes two backups.
  post(`${CLOSING}/khoa`, lockHandler, { perMinute: 20 }),
  post(`${CLOSING}/mo-lai`, reopenHandler),
  post(`${CLOSING}/de-nghi`, askReopenHandler),
  post(`${CLOSING}/tu-choi`, refuseReopenHandler),
  post(`${CLOSING}/ban-ky`, keepSignedHandler, { files: { bytes: LARGEST_FILE, count: 1 } }),
  get(`${CLOSING}/ban-ky/:document`, signedFileHandler),
];
