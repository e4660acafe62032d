import Fastify from 'fastify';

/** The document of the API, as far as tests look at it. */
export interface OpenApi {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, ToldOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>>; readonly securitySchemes: object };
  readonly security: readonly object[];
}
export interface ToldOperation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly description?: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: TakenBody }>> };
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Content }>>;
}
type Content = Readonly<Record<string, { readonly schema: object }>>;
interface TakenBody {
  readonly properties: Readonly<Record<string, { readonly description?: string }>>;
}

/** Whether an answer of an operation is what the document says. @returns what is wrong with it */
export type AnswerCheck = (operation: string, answer: object, status?: number) => Promise<string[]>;

/** Holds answers against the document alone, by the checker of the web framework: nothing is turned into what it should be. */
export async function answerCheck({ paths, components }: OpenApi): Promise<AnswerCheck> {
  const bench = Fastify({ ajv: { customOptions: { coerceTypes: false, removeAdditional: false, strict: false } } });
  bench.addSchema({ $id: 'document', components });
  for (const { operationId, responses } of Object.values(paths).flatMap((methods) => Object.values(methods))) {
    for (const [status, { content }] of Object.entries(responses)) {
      const schema = content?.['application/json']?.schema;
      if (schema === undefined) continue;
      const body = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"document#/components'));
      bench.post(`/${operationId}/${status}`, { schema: { body }, bodyLimit: 2 ** 26 }, async () => 'fits');
    }
  }
  await bench.ready();
  return async (operation, answer, status = 200) => {
    const { statusCode, body } = await bench.inject({
      ...{ method: 'POST', url: `/${operation}/${status}`, payload: answer },
    });
    return statusCode === 200 ? [] : [`${operation} ${status}: ${body}`];
  };
}
