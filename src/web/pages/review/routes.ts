import { get, post } from '../../route.js';
import { confirmManyHandler } from './confirm-many.js';
import { decideHandler } from './decide.js';
import { inboxHandler } from './inbox.js';
import { reviewHandler } from './review.js';

/** Duyệt minh chứng: what waits, one document beside its criterion, and the decision. */
const INBOX = '/xa/:commune/:month/cho-duyet';

export const reviewRoutes = [
  get(INBOX, inboxHandler),
  post(INBOX, confirmManyHandler),
  get(`${INBOX}/:item`, reviewHandler),
  post(`${INBOX}/:item`, decideHandler),
];
