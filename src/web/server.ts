import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import files from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { mountApi } from './api/mount-api.js';
import { ASSETS_PATH, readAssets } from './assets.js';
import { answerErrors } from './http/errors.js';
import { secureHeaders } from './http/headers.js';
import { health } from './http/health.js';
import { logOptions } from './http/log.js';
import { refuseOtherSites } from './http/same-origin.js';
import { UploadRoom } from './http/upload-room.js';
import { mount } from './mount.js';
import type { WebOptions } from './options.js';
import { ROUTES } from './routes.js';
import type { WebServices } from './services.js';
import { useSessions } from './session/sessions.js';

/** Fields of one form; files have limits of their own. */
const FIELD_BYTES = 64 * 1024;
const FIELDS = 400;

/** The application over one workspace, ready to listen. */
export async function buildServer(services: WebServices, options: WebOptions): Promise<FastifyInstance> {
  const app = Fastify({
    // The nearest proxy alone is believed: what stands before its own word the sender may have made up.
    trustProxy: options.behindProxy && ((_: string, hop: number) => hop === 0),
    ...logOptions(options),
    // A slow sender may not hold a connection for ever.
    requestTimeout: 120_000,
    connectionTimeout: 130_000,
    return503OnClosing: true,
    routerOptions: { maxParamLength: 300 },
    // What is wrong with a request is told whole, and what nobody asked for is not passed over.
    ajv: { customOptions: { allErrors: true, removeAdditional: false } },
  });
  const assets = readAssets(options.assets);
  answerErrors(app, assets);
  await secureHeaders(app, options);
  await app.register(rateLimit, { global: false, keyGenerator: ({ ip }) => ip });
  refuseOtherSites(app);
  await app.register(formbody, { bodyLimit: 2 ** 20 });
  await app.register(multipart, {
    limits: { fieldSize: FIELD_BYTES, fields: FIELDS, headerPairs: 50 },
    // A file that is too large is told at its form, with all that was typed.
    throwFileSizeLimit: false,
  });
  await app.register(files, {
    root: assets.folder,
    prefix: ASSETS_PATH,
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  app.decorateRequest('sent');
  app.decorate('uploads', new UploadRoom());
  health(app, services, options);
  await mountApi(app, { services, options });
  await useSessions(app, services.sessions, options);
  mount(app, ROUTES, { services, options, assets });
  return app;
}
