import { see } from '../../reply.js';
import { get, post } from '../../route.js';
import { meHandler } from './me.js';

/** Tài khoản của tôi. */
export const meRoutes = [
  get('/toi', meHandler),
  post('/toi/dang-xuat-het', async ({ services, folder, actor, session }) => {
    await services.sessions.endAllOf(folder, actor.account);
    await session.end();
    return see('/dang-nhap');
  }),
];
