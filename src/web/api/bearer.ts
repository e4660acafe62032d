import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../application/records/desk.js';
import { Refused } from '../../application/refused.js';
import { issue } from '../../domain/issue.js';
import type { WebServices } from '../services.js';

/**
 * Who asks, by the token in the header `Authorization`. Cookies count for nothing here: what a browser sends by itself
 * opens nothing. @throws Refused A008
 */
export async function bearerOf(
  { tokens }: Pick<WebServices, 'tokens'>,
  folder: string,
  { headers, ip }: FastifyRequest,
): Promise<Actor> {
  const [, token] = /^bearer +(\S+)$/i.exec(headers.authorization ?? '') ?? [];
  if (token === undefined) throw new Refused(issue('A008', { file: folder }));
  const { login } = await tokens.accountOf(folder, token);
  return { account: login, origin: `giao diện lập trình, ${ip}` };
}
