import { get, post } from '../../route.js';
import { addFindingHandler } from './add.js';
import { findingsHandler } from './findings.js';
import { reportFindingHandler } from './report.js';

/** Tồn tại, khắc phục: what inspections found, and what was done about it. */
const FINDINGS = '/xa/:commune/:month/ton-tai';

export const findingRoutes = [
  get(FINDINGS, findingsHandler),
  post(FINDINGS, addFindingHandler),
  post(`${FINDINGS}/:finding`, reportFindingHandler),
];
