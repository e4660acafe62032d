import { get, post } from '../../route.js';
import { criterionHandler } from './criterion.js';
import { remarkHandler } from './remark.js';

/** Một tiêu chí: all that is known of it, and what people say about it. */
const CRITERION = '/xa/:commune/:month/tieu-chi/:set/:code';

export const criterionRoutes = [get(CRITERION, criterionHandler), post(CRITERION, remarkHandler)];
