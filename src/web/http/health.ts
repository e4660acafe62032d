import type { FastifyInstance } from 'fastify';
import type { WebOptions } from '../options.js';
import type { WebServices } from '../services.js';

/** For watchers and proxies: `live` answers while the program runs, `ready` while its records do as well. */
export function health(app: FastifyInstance, { desk }: WebServices, { folder }: WebOptions): void {
  app.get('/health/live', async () => ({ status: 'live' }));
  for (const path of ['/health', '/health/ready']) {
    app.get(path, async (_, reply) => {
      try {
        await desk.look(folder, (records) => records.communes.list());
        return { status: 'ready' };
      } catch {
        return reply.code(503).send({ status: 'records do not answer' });
      }
    });
  }
}
