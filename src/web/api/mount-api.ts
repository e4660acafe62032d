import swagger from '@fastify/swagger';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../../application/records/desk.js';
import { readForm } from '../http/read-form.js';
import { sendReply } from '../http/send-reply.js';
import type { WebOptions } from '../options.js';
import type { WebServices } from '../services.js';
import { texts } from '../texts.js';
import { bearerOf } from './bearer.js';
import { API_PATH, DOCUMENT, fastifySchema, NAMED_SCHEMAS } from './document.js';
import { answerApiErrors } from './errors.js';
import type { ApiCall, Operation } from './operation.js';
import { OPERATIONS } from './operations.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks, once the token was looked at. */
    caller?: Actor;
  }
}

export interface Served {
  readonly services: WebServices;
  readonly options: WebOptions;
}

const PER_MINUTE = 600;

/** Giao diện lập trình: the same use cases as the pages, for other programs. Mounted before sessions, which it must not see. */
export async function mountApi(app: FastifyInstance, served: Served): Promise<void> {
  await app.register(
    async (api) => {
      answerApiErrors(api, served.options.folder);
      await api.register(swagger, {
        openapi: DOCUMENT,
        refResolver: { buildLocalReference: ({ $id }) => String($id) },
      });
      for (const [name, schema] of Object.entries(NAMED_SCHEMAS)) api.addSchema({ $id: name, ...schema });
      // Schemas of answers are told, not applied: nothing is left out of an answer because it is not in them.
      api.setSerializerCompiler(() => JSON.stringify);
      api.decorateRequest('caller');
      for (const operation of OPERATIONS) serve(api, operation, served);
      api.get('/openapi.json', { schema: { hide: true }, config: limited(PER_MINUTE) }, async () => api.swagger());
    },
    { prefix: API_PATH },
  );
}

function serve(api: FastifyInstance, operation: Operation, { services, options }: Served): void {
  const { folder } = options;
  api.route({
    method: operation.method,
    url: operation.path,
    bodyLimit: 2 ** 20,
    schema: fastifySchema(operation),
    config: limited(operation.perMinute ?? PER_MINUTE),
    // After the limit of requests, before anything of the body is read.
    preParsing: async (request, _, payload) => {
      request.caller = await bearerOf(services, folder, request);
      return payload;
    },
    preValidation: async (request, reply) => {
      if (operation.files === undefined) return;
      request.sent = await readForm(request, reply, { files: operation.files });
      const { form, files, refused } = request.sent;
      if (refused !== undefined) throw refused;
      request.body = { ...form, ...Object.fromEntries(files.map(({ field, name }) => [field, name])) };
    },
    handler: async (request, reply) => {
      const answer = await operation.handle(callOf(request, services, folder));
      return sendReply(request, reply.code(operation.status), answer);
    },
  });
}

function limited(max: number) {
  return { rateLimit: { max, timeWindow: '1 minute' } };
}

function callOf({ caller, params, query, body, sent }: FastifyRequest, services: WebServices, folder: string): ApiCall {
  if (caller === undefined) throw new Error('an operation was reached without a token');
  return {
    ...{ services, folder, actor: caller, params: texts(params) },
    ...{ query: query ?? {}, body: body ?? {}, files: sent?.files ?? [] },
  };
}
