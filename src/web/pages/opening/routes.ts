import { get, post } from '../../route.js';
import { openHandler } from './open.js';
import { openingHandler } from './opening.js';

const OPENING = '/xa/:commune/mo-thang';

/** Mở tháng. */
export const openingRoutes = [get(OPENING, openingHandler), post(OPENING, openHandler)];
