import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import type { Tokens } from '../../src/application/access/tokens.js';
import type { Actor } from '../../src/application/records/desk.js';
import { day } from './builders.js';
import type { Sent } from './web.js';

/** A program that uses the API with a token, as others would write it. */
export class OtherProgram {
  constructor(
    private readonly app: FastifyInstance,
    readonly token?: string,
  ) {}

  /** One that acts as the account, to the last day of the year. */
  static async as(app: FastifyInstance, tokens: Tokens, folder: string, actor: Actor): Promise<OtherProgram> {
    const wanted = { name: 'Chương trình thử', lastDay: day('2026-12-31') };
    return new OtherProgram(app, await tokens.make(folder, actor, wanted));
  }

  get(path: string, more: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
    return this.app.inject({ method: 'GET', url: `/api/v1${path}`, headers: { ...this.#headers(), ...more } });
  }

  post(
    path: string,
    body?: object | string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<LightMyRequestResponse> {
    const headers = { ...this.#headers(), ...more };
    const url = `/api/v1${path}`;
    return this.app.inject({ method: 'POST', url, headers, ...(body !== undefined && { payload: body }) });
  }

  /** A form with a file in the field `file`. */
  async send(path: string, fields: Readonly<Record<string, string>>, file?: Sent): Promise<LightMyRequestResponse> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    if (file !== undefined) {
      const bytes = typeof file.bytes === 'string' ? new TextEncoder().encode(file.bytes) : Uint8Array.from(file.bytes);
      body.append('file', new Blob([bytes]), file.name);
    }
    const encoded = new Response(body);
    const headers = { ...this.#headers(), 'content-type': encoded.headers.get('content-type') ?? '' };
    const payload = Buffer.from(await encoded.arrayBuffer());
    return this.app.inject({ method: 'POST', url: `/api/v1${path}`, headers, payload });
  }

  #headers(): Record<string, string> {
    return this.token === undefined ? {} : { authorization: `Bearer ${this.token}` };
  }
}

/** Codes of the issues in an answer. */
export function codesOf(answer: LightMyRequestResponse): string[] {
  return (answer.json() as { issues: { code: string }[] }).issues.map(({ code }) => code);
}
