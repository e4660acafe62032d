import { see } from '../../reply.js';
import { get, post } from '../../route.js';
import { meHandler } from './me.js';
import { endTokenHandler, makeTokenHandler } from './token-deeds.js';

/** Tài khoản của tôi. */
export const meRoutes = [
  get('/toi', meHandler),
  post('/toi/dang-xuat-het', async ({ services, folder, actor, session }) => {
    await services.sessions.endAllOf(folder, actor.account);
    await session.end();
    return see('/dang-nhap');
  }),
  post('/toi/ma-truy-cap', makeTokenHandler, { perMinute: 20 }),
  post('/toi/ma-truy-cap/thu-hoi', endTokenHandler, { perMinute: 20 }),
];
