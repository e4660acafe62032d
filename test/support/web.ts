import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { Passwords } from '../../src/application/access/passwords.js';
import { Tokens } from '../../src/application/access/tokens.js';
import { webServices } from '../../src/composition/web-services.js';
import type { WebOptions } from '../../src/web/options.js';
import { buildServer } from '../../src/web/server.js';
import type { Office } from './office.js';
import { OtherProgram } from './other-program.js';

const ROOT = resolve(import.meta.dirname, '../..');

/** The web application over an office, without a network: requests go straight into the server. */
export class Web {
  #computers = 0;

  private constructor(
    private readonly app: FastifyInstance,
    private readonly office: Office,
    /** Of every account. */
    readonly password: string,
  ) {}

  /** Every account of the office gets one password. */
  static async over(office: Office, more: Partial<WebOptions> = {}): Promise<Web> {
    const { password } = await office.get(Passwords).issueForAll(office.folder, office.as('quan-tri'));
    const options = { folder: office.folder, host: '127.0.0.1', port: 0, behindProxy: false, idleMinutes: 60 };
    const assets = join(ROOT, 'dist', 'web');
    return new Web(await buildServer(webServices(office.container), { ...options, assets, ...more }), office, password);
  }

  /** Nobody's yet. */
  browser(): Browser {
    this.#computers += 1;
    return new Browser(this.app, `10.0.0.${this.#computers}`);
  }

  async signIn(login: string): Promise<Browser> {
    const browser = this.browser();
    await browser.get('/dang-nhap');
    const answer = await browser.post('/dang-nhap', { login, password: this.password });
    if (answer.statusCode !== 303) throw new Error(`${login} could not sign in: ${answer.statusCode}`);
    return browser;
  }

  /** Another program with a token of the account; without an account, with none. */
  async program(login?: string): Promise<OtherProgram> {
    const { app, office } = this;
    if (login === undefined) return new OtherProgram(app);
    return OtherProgram.as(app, office.get(Tokens), office.folder, office.as(login));
  }

  close(): Promise<void> {
    return this.app.close();
  }
}

export interface Sent {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

/** One person's browser: it keeps cookies and the token of the last form it saw. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  #csrf = '';

  constructor(
    private readonly app: FastifyInstance,
    /** Where it asks from: every person has a computer of one's own. */
    private readonly remoteAddress: string,
  ) {}

  async get(url: string, more: Readonly<Record<string, string>> = {}): Promise<LightMyRequestResponse> {
    return this.#kept(
      await this.app.inject({
        remoteAddress: this.remoteAddress,
        method: 'GET',
        url,
        headers: { ...this.#headers(), ...more },
      }),
    );
  }

  /**
   * @param fields a list sends its field several times.
   * @param payload sent in place of the fields.
   */
  async post(
    url: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    more: Readonly<Record<string, string>> = {},
    payload = new URLSearchParams(pairs({ _csrf: this.#csrf, ...fields })).toString(),
  ): Promise<LightMyRequestResponse> {
    const headers = { ...this.#headers(), 'content-type': 'application/x-www-form-urlencoded', ...more };
    return this.#kept(
      await this.app.inject({
        remoteAddress: this.remoteAddress,
        method: 'POST',
        url,
        headers,
        payload,
      }),
    );
  }

  /** A form of which the end comes only after something else was done. */
  async postSlowly(
    url: string,
    fields: Readonly<Record<string, string>>,
    meanwhile: () => Promise<unknown>,
  ): Promise<LightMyRequestResponse> {
    const body = Buffer.from(new URLSearchParams(pairs({ _csrf: this.#csrf, ...fields })).toString());
    return this.#slowly(url, 'application/x-www-form-urlencoded', body, meanwhile);
  }

  /** Makes a token of the account. @returns its id on the page of one's own */
  async newToken(): Promise<string> {
    await this.get('/toi');
    await this.post('/toi/ma-truy-cap', { name: 'Chương trình thử', lastDay: '31/12/2026' });
    return /name="id" value="([^"]*)"/.exec((await this.get('/toi')).body)?.[1] ?? '';
  }

  /**
   * Sends a form with one file in the field `file`.
   * @param meanwhile what is done before the end of the form is sent.
   */
  async send(
    url: string,
    fields: Readonly<Record<string, string>>,
    file?: Sent,
    meanwhile: () => Promise<unknown> = async () => undefined,
  ): Promise<LightMyRequestResponse> {
    const body = new FormData();
    for (const [name, value] of pairs({ _csrf: this.#csrf, ...fields })) body.append(name, value);
    const content = file === undefined ? '' : file.bytes;
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
    body.append('file', new Blob([bytes]), file?.name ?? '');
    const encoded = new Response(body);
    const type = encoded.headers.get('content-type') ?? '';
    return this.#slowly(url, type, Buffer.from(await encoded.arrayBuffer()), meanwhile);
  }

  async #slowly(
    url: string,
    type: string,
    body: Buffer,
    meanwhile: () => Promise<unknown>,
  ): Promise<LightMyRequestResponse> {
    const headers = { ...this.#headers(), 'content-type': type, 'content-length': `${body.length}` };
    const pieces = async function* () {
      yield body.subarray(0, -1);
      await meanwhile();
      yield body.subarray(-1);
    };
    const payload = Readable.from(pieces());
    return this.#kept(
      await this.app.inject({ remoteAddress: this.remoteAddress, method: 'POST', url, headers, payload }),
    );
  }

  /** Follows the answer to where it leads. */
  async follow({ headers }: LightMyRequestResponse): Promise<LightMyRequestResponse> {
    return this.get(String(headers.location));
  }

  setCookie(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  /** Puts a cookie into the browser that no server gave it. */
  take(name: string, value: string): void {
    this.#cookies.set(name, value);
  }

  /** The token of the form on one's own page. */
  async token(): Promise<string> {
    await this.get('/toi');
    return this.#csrf;
  }

  #headers(): Record<string, string> {
    return { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  #kept(answer: LightMyRequestResponse): LightMyRequestResponse {
    for (const { name, value } of answer.cookies) this.#cookies.set(name, value);
    const token = /name="_csrf" value="([^"]*)"/.exec(answer.body)?.[1];
    if (token !== undefined) this.#csrf = token;
    return answer;
  }
}

function pairs(fields: Readonly<Record<string, string | readonly string[]>>): [string, string][] {
  return Object.entries(fields).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((each): [string, string] => [name, each]),
  );
}
