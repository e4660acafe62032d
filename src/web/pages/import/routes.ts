import { get, post } from '../../route.js';
import { chooseHandler } from './choose.js';
import { lookAgainHandler, lookHandler } from './look.js';
import { sendHandler } from './send.js';

const IMPORT = '/xa/:commune/:month/so-lieu';
const DRAFT = `${IMPORT}/xem/:draft`;
/** A list of a year's dossiers. */
const LARGEST_TABLE = 50 * 2 ** 20;

export const importRoutes = [
  get(IMPORT, chooseHandler),
  post(IMPORT, sendHandler, { files: { bytes: LARGEST_TABLE, count: 1 }, perMinute: 30 }),
  get(DRAFT, lookHandler),
  post(DRAFT, lookAgainHandler),
];
