import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { WebOptions } from '../options.js';

/** Only what comes from this server itself is loaded, run or framed; no script or style inside a page. */
const DIRECTIVES = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  formAction: ["'self'"],
  frameSrc: ["'self'"],
  frameAncestors: ["'self'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
  // An office network without https would be locked out by it; a proxy with https sets its own.
  upgradeInsecureRequests: null,
};

export async function secureHeaders(app: FastifyInstance, { behindProxy }: WebOptions): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: DIRECTIVES },
    hsts: behindProxy,
    xFrameOptions: { action: 'sameorigin' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  app.addHook('onSend', async (request, reply) => {
    // Pages hold an office's data: neither a shared computer nor a proxy keeps them.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    if (request.raw.url?.startsWith('/tai-san/') !== true) reply.header('x-robots-tag', 'noindex');
  });
}
