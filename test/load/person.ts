import { randomUUID } from 'node:crypto';
import { writePdf } from '../support/small-pdf.js';

/** Pages of a month that people read, and how often each is opened. */
const SCREENS: readonly (readonly [page: string, weight: number])[] = [
  ['viec', 4],
  ['minh-chung', 4],
  ['bang-cham', 3],
  ['nguy-co', 3],
  ['xep-hang', 2],
  ['kiem-tra', 1],
  ['lich-su', 1],
  ['xuat-bieu', 1],
  ['cho-duyet', 2],
  ['khoa', 1],
];
const WHEEL = SCREENS.flatMap(([page, weight]) => Array.from({ length: weight }, () => page));

/** One person at a browser, over a real connection. */
export class Person {
  /** Answers that are not what was asked for. */
  readonly failures: string[] = [];
  readonly #cookies = new Map<string, string>();
  #csrf = '';

  constructor(
    private address: string,
    private readonly login: string,
    private readonly password: string,
    private readonly month: string,
  ) {}

  /** The server has come back elsewhere; whoever was signed in still is. */
  goOnAt(address: string): void {
    this.address = address;
  }

  async signIn(): Promise<void> {
    await this.#open('/dang-nhap');
    const answer = await this.#send('/dang-nhap', { login: this.login, password: this.password });
    if (answer !== 303) throw new Error(`${this.login} could not sign in: ${answer}`);
  }

  /** Opens one of the pages of the month. */
  async read(turn: number): Promise<void> {
    await this.#open(`${this.month}/${WHEEL[turn % WHEEL.length]}`);
  }

  /** Opens any page. @returns what it says */
  look(path: string): Promise<string> {
    return this.#open(path);
  }

  /** Sends a form of the page that was opened last. @returns the status of the answer */
  ask(path: string, fields: Readonly<Record<string, string>>): Promise<number> {
    return this.#send(path, fields);
  }

  /** Hands in a document that nobody has handed in before. @returns its words, when the server said that it has it */
  async handIn(): Promise<string | undefined> {
    const list = await this.#open(`${this.month}/minh-chung`);
    const owed = [...list.matchAll(/href="([^"]*\/minh-chung\/[^"?#]+\/[^"?#]+)"/g)].map(([, url = '']) => url);
    const slot = owed[Math.floor(Math.random() * owed.length)];
    if (slot === undefined) return undefined;
    const page = await this.#open(slot.replaceAll('&amp;', '&'));
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '0';
    const words = randomUUID();
    const body = new FormData();
    const fields = { _csrf: this.#csrf, step: 'submit', version, noSecret: 'co', number: `${Date.now() % 1e6}/BC` };
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append('file', new Blob([Uint8Array.from(await writePdf(words))]), `${words}.pdf`);
    const answer = await this.#post(slot, body);
    return answer === 303 ? words : undefined;
  }

  async #open(path: string): Promise<string> {
    const answer = await fetch(this.address + path, { headers: this.#headers(), redirect: 'manual' });
    this.#keep(answer);
    const body = await answer.text();
    if (answer.status !== 200) this.failures.push(`GET ${path} ${answer.status}`);
    this.#csrf = /name="_csrf" value="([^"]*)"/.exec(body)?.[1] ?? this.#csrf;
    return body;
  }

  #send(path: string, fields: Readonly<Record<string, string>>): Promise<number> {
    return this.#post(path, new URLSearchParams({ _csrf: this.#csrf, ...fields }));
  }

  async #post(path: string, body: FormData | URLSearchParams): Promise<number> {
    const answer = await fetch(this.address + path, {
      method: 'POST',
      body,
      headers: this.#headers(),
      redirect: 'manual',
    });
    this.#keep(answer);
    await answer.arrayBuffer();
    if (answer.status !== 303) this.failures.push(`POST ${path} ${answer.status}`);
    return answer.status;
  }

  #headers(): Record<string, string> {
    return { cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  #keep(answer: Response): void {
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
  }
}
