import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { JobNews } from '../application/jobs/see-jobs.js';
import { signInUrl } from './addresses.js';
import type { Assets } from './assets.js';
import { readForm } from './http/read-form.js';
import { sendReply } from './http/send-reply.js';
import type { WebOptions } from './options.js';
import type { Route } from './route.js';
import type { WebServices } from './services.js';
import { sessionAccess } from './session/sessions.js';
import { texts } from './texts.js';
import type { Visit } from './visit.js';

/** What the pages are served with. */
export interface Mounted {
  readonly services: WebServices;
  readonly options: WebOptions;
  readonly assets: Assets;
}

const PER_MINUTE = 600;

/** Puts the pages into the server: who may come in, what was typed, and how the answer goes out. */
export function mount(app: FastifyInstance, routes: readonly Route[], mounted: Mounted): void {
  for (const route of routes) {
    app.route({
      method: route.method,
      url: route.path,
      bodyLimit: 2 ** 20,
      config: {
        rateLimit: { max: route.perMinute ?? PER_MINUTE, timeWindow: '1 minute' },
        isQuiet: route.isQuiet === true,
      },
      onRequest: async (request, reply) => comeIn(route, request, reply),
      preValidation: async (request, reply) => {
        request.sent = await readForm(request, reply, route);
      },
      ...(route.method === 'POST' && { preHandler: app.csrfProtection }),
      handler: async (request, reply) => {
        const news = await newsFor(request, route, mounted);
        const answer = await route.handle(visitOf(request, reply, route, mounted, news));
        return sendReply(request, reply, answer);
      },
    });
  }
}

/** Sends who must sign in, or must set a password first, to where that is done. */
async function comeIn({ open }: Route, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (open === 'everybody') return undefined;
  const { login, mustSetPassword } = request.session;
  if (login === undefined) return goTo(request, reply, signInUrl(wantedUrl(request)));
  return mustSetPassword === true && open !== 'one_time' ? goTo(request, reply, '/mat-khau') : undefined;
}

/** After a form was sent too late one comes back to the page that it was on, where the browser kept what was typed. */
function wantedUrl({ method, url, headers, host }: FastifyRequest): string {
  // A part of a page is no page to come back to; the one that asked for it is.
  const asking = headers['hx-current-url'];
  if (method === 'GET' && asking === undefined) return url;
  const from = typeof asking === 'string' ? asking : (headers.referer ?? '');
  const page = URL.canParse(from) ? new URL(from) : undefined;
  return page?.host === host ? page.pathname + page.search : '/';
}

function goTo(request: FastifyRequest, reply: FastifyReply, url: string): FastifyReply {
  // A part of a page cannot hold another page: the whole window goes there.
  if (request.headers['hx-request'] === 'true') return reply.header('hx-redirect', url).code(204).send();
  return reply.redirect(url, 303);
}

const NO_NEWS: JobNews = { ended: [], open: [] };

/** Only a page shows it, and only to who is signed in. */
async function newsFor(request: FastifyRequest, route: Route, { services, options }: Mounted): Promise<JobNews> {
  const { login } = request.session;
  const isPage = request.method === 'GET' && route.open === undefined && route.isQuiet !== true;
  if (login === undefined || !isPage) return NO_NEWS;
  return services.seeJobs.news(options.folder, { account: login, origin: '' });
}

function visitOf(
  request: FastifyRequest,
  reply: FastifyReply,
  route: Route,
  { services, options, assets }: Mounted,
  news: JobNews,
): Visit {
  const { session, sent } = request;
  const { notice } = session;
  if (notice !== undefined && request.method === 'GET' && route.isQuiet !== true) delete session.notice;
  return {
    ...{ services, folder: options.folder, url: request.url, news },
    actor: { account: session.login ?? '', origin: `trang web, ${request.ip}` },
    params: texts(request.params),
    query: texts(request.query),
    form: sent?.form ?? {},
    get files() {
      if (sent?.refused !== undefined) throw sent.refused;
      return sent?.files ?? [];
    },
    several: (field) => sent?.lists[field] ?? [],
    // Made when a form asks for it: a page without one leaves no session behind.
    get csrf() {
      return reply.generateCsrf();
    },
    ...(notice !== undefined && { notice }),
    asset: (name) => assets.url(name),
    session: sessionAccess(request, reply),
  };
}
