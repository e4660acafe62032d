import { get } from '../../route.js';
import { setsHandler } from './sets.js';

/** Bộ tiêu chí. */
export const setsRoutes = [get('/xa/:commune/:month/bo-tieu-chi', setsHandler)];
