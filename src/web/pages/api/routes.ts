import { get } from '../../route.js';
import { apiHandler } from './api.js';

/** Giao diện lập trình, told to people. */
export const apiRoutes = [get('/api', apiHandler)];
