import { get } from '../../route.js';
import { risksHandler } from './risks.js';

/** Nguy cơ mất điểm: the board of points, and the dossiers that are near their last day. */
export const riskRoutes = [get('/xa/:commune/:month/nguy-co', risksHandler)];
