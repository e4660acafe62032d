import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from '../../application/refused.js';
import { issue } from '../../domain/issue.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses, before anything of it is read, a change that another site asks a browser for. The token in the form is
 * checked as well, once the form is read.
 */
export function refuseOtherSites(app: FastifyInstance): void {
  app.addHook('onRequest', async (request) => {
    if (SAFE.has(request.method) || !comesFromElsewhere(request)) return;
    throw new Refused(issue('A006', { file: '' }));
  });
}

function comesFromElsewhere({ headers, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (typeof site === 'string' && site !== 'same-origin' && site !== 'none') return true;
  const { origin } = headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
