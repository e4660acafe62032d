import { get } from '../../route.js';
import { searchHandler } from './search.js';
import { searchAnywhereHandler } from './search-anywhere.js';

/** Tìm: in one month, or first for the commune to look in. */
export const searchRoutes = [get('/xa/:commune/:month/tim', searchHandler), get('/tim', searchAnywhereHandler)];
