import { get } from '../../route.js';
import { provinceHandler } from './province.js';

/** Toàn tỉnh: the communes of who works in several. */
export const provinceRoutes = [get('/tinh', provinceHandler)];
