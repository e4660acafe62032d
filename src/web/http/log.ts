import type { FastifyRequest, FastifyServerOptions } from 'fastify';
import type { WebOptions } from '../options.js';

/** What a line of the log tells of a request: its page, never what was asked or typed, and nobody's name or address. */
export function logOptions({ log }: WebOptions): Pick<FastifyServerOptions, 'logger'> {
  if (log === undefined) return { logger: false };
  return {
    logger: {
      stream: log,
      level: 'info',
      serializers: {
        req: ({ method, routeOptions }: FastifyRequest) => ({ method, page: routeOptions?.url ?? 'none' }),
        res: ({ statusCode }) => ({ statusCode }),
        err: ({ name, message, stack }: Error) => ({ type: name, message, stack: stack ?? '' }),
      },
    },
  };
}
