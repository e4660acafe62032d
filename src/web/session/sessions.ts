import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import session from '@fastify/session';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SessionStorage } from '../../application/access/session-storage.js';
import type { WebOptions } from '../options.js';
import type { SessionAccess } from '../visit.js';
import { browserKey, rememberLogin } from './known-logins.js';
import { sessionStore } from './session-store.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Asked for by an open page, not by a person. */
    isQuiet?: boolean;
  }
  interface Session {
    login?: string;
    /** It was read from the records, and is in them unless somebody ended it since. */
    isStored?: boolean;
    /** Signed in with a one-time password: only the page that sets one's own is open. */
    mustSetPassword?: boolean;
    /** When it began and when it was last used, in milliseconds since 1970. */
    began?: number;
    seen?: number;
    notice?: string;
    /** Signed in at the service of the province. */
    elsewhere?: boolean;
    /** For sign-in by another service, between going there and coming back. */
    passing?: string;
  }
}

/** A working day: then one signs in again, however busy one was. */
const LIFETIME = 12 * 3_600_000;
const MINUTE = 60_000;

export async function useSessions(app: FastifyInstance, sessions: SessionStorage, options: WebOptions): Promise<void> {
  const secret = await sessions.secret(options.folder);
  await app.register(cookie, { secret });
  await app.register(session, {
    secret,
    // By https the name itself makes browsers refuse a cookie that another site of the same domain sets.
    cookieName: options.behindProxy ? '__Host-cchc' : 'cchc',
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: options.behindProxy },
    saveUninitialized: false,
    rolling: false,
    store: sessionStore(sessions, options.folder, LIFETIME),
  });
  await app.register(csrf, {
    sessionPlugin: '@fastify/session',
    getToken: (request) => tokenOf(request),
  });
  app.addHook('onRequest', async (request) => endIdle(request, options.idleMinutes * MINUTE));
}

/** In the form, or in a header where a script sends it. */
function tokenOf({ headers, sent }: FastifyRequest): string {
  const header = headers['x-csrf-token'];
  return typeof header === 'string' ? header : (sent?.form._csrf ?? '');
}

/** Notes the use of a session once in a minute, since every note is a write; ends one that was left alone. */
async function endIdle(request: FastifyRequest, idle: number): Promise<void> {
  const { session } = request;
  if (session.login === undefined) return;
  const [now, seen = 0, began = 0] = [Date.now(), session.seen, session.began];
  if (now - seen > idle || now - began > LIFETIME) await session.regenerate();
  else if (now - seen > MINUTE && request.routeOptions.config.isQuiet !== true) session.seen = now;
}

export function sessionAccess(request: FastifyRequest, reply: FastifyReply): SessionAccess {
  return {
    async begin(login, by) {
      await request.session.regenerate();
      const now = Date.now();
      const marks = {
        ...(by === 'one_time' && { mustSetPassword: true }),
        ...(by === 'elsewhere' && { elsewhere: true }),
      };
      Object.assign(request.session, { login, began: now, seen: now, ...marks });
      rememberLogin(request, reply, login);
    },
    async end() {
      await request.session.regenerate();
    },
    knownAs: (login) => browserKey(request, login),
    get elsewhere() {
      return request.session.elsewhere === true;
    },
    keep(passing) {
      request.session.passing = passing;
    },
    taken() {
      const { passing } = request.session;
      delete request.session.passing;
      return passing;
    },
  };
}
