import { get, post } from '../../route.js';
import { packProvinceHandler, scoreProvinceHandler } from './deeds.js';
import { lossesHandler } from './losses.js';
import { provinceHandler } from './province.js';
import { rankingHandler } from './ranking.js';
import { rankingFileHandler } from './ranking-file.js';
import { setsHandler } from './sets.js';

/** Toàn tỉnh: the communes of who works in several, and for people of the province how they stand beside each other. */
export const provinceRoutes = [
  get('/tinh', provinceHandler),
  get('/tinh/xep-hang', rankingHandler),
  get('/tinh/xep-hang/bang', rankingFileHandler, { perMinute: 60 }),
  get('/tinh/mat-diem', lossesHandler),
  get('/tinh/bo-tieu-chi', setsHandler),
  post('/tinh/cham-lai', scoreProvinceHandler, { perMinute: 20 }),
  post('/tinh/goi', packProvinceHandler, { perMinute: 20 }),
];
