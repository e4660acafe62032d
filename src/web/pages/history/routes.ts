import { get } from '../../route.js';
import { historyHandler } from './history.js';

/** So sánh các tháng: locked months side by side, and places over time. */
export const historyRoutes = [get('/xa/:commune/:month/lich-su', historyHandler)];
