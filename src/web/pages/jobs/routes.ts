import { get, post } from '../../route.js';
import { jobsHandler } from './jobs.js';
import { cancelHandler, jobHandler, newsHandler, resultHandler } from './one-job.js';

/** Việc chạy nền: how far it is, and what came of it. */
export const jobRoutes = [
  get('/viec-nen', jobsHandler),
  get('/viec-nen/tin', newsHandler, { isQuiet: true }),
  get('/viec-nen/:job', jobHandler, { isQuiet: true }),
  get('/viec-nen/:job/tep', resultHandler, { perMinute: 30 }),
  post('/viec-nen/:job/dung', cancelHandler),
];
