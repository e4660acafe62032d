import { get, post } from '../../route.js';
import { fileHandler } from './file.js';
import { handInHandler } from './hand-in.js';
import { owedHandler } from './owed.js';
import { slotHandler } from './slot.js';

/** Minh chứng: what is owed, one slot with all that was handed in, and handing in. */
const MONTH = '/xa/:commune/:month';
const SLOT = `${MONTH}/minh-chung/:requirement/:slot`;
/** A document of an office, with room for its pictures. */
const LARGEST_FILE = 25 * 2 ** 20;

export const evidenceRoutes = [
  get(`${MONTH}/minh-chung`, owedHandler),
  get(SLOT, slotHandler),
  post(SLOT, handInHandler, { files: { bytes: LARGEST_FILE, count: 1 } }),
  get(`${MONTH}/tep/:item/:version`, fileHandler),
];
