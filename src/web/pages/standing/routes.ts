import { get, post } from '../../route.js';
import { keepComparatorHandler } from './keep-comparator.js';
import { standingHandler } from './standing.js';

/** Xếp hạng dự kiến: places, gaps, what changed, what if, and the cheapest way up. */
const STANDING = '/xa/:commune/:month/xep-hang';
const LARGEST_TABLE = 10 * 2 ** 20;

export const standingRoutes = [
  get(STANDING, standingHandler),
  post(STANDING, keepComparatorHandler, { files: { bytes: LARGEST_TABLE, count: 1 } }),
];
