import { get, post } from '../../route.js';
import { askPackHandler } from './ask-pack.js';
import { packFileHandler, sheetFileHandler } from './files.js';
import { packHandler } from './pack.js';
import { sheetHandler } from './sheet.js';

const SHEET = '/xa/:commune/:month/xuat-bieu';

export const sheetRoutes = [
  get(SHEET, sheetHandler),
  get(`${SHEET}/bang-cham`, sheetFileHandler, { perMinute: 60 }),
  get(`${SHEET}/minh-chung`, packHandler),
  get(`${SHEET}/goi`, packFileHandler, { perMinute: 10 }),
  post(`${SHEET}/goi`, askPackHandler, { perMinute: 10 }),
];
