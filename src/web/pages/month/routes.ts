import { get } from '../../route.js';
import { boardHandler } from './board.js';

/** Bảng việc tháng. */
export const monthRoutes = [get('/xa/:commune/:month/viec', boardHandler)];
