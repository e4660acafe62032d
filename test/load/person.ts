import { randomUUID } from 'node:crypto';
import { writePdf } from '../support/small-pdf.js';

/** What people open, and how often: a page of the month, or one to which a link on that page leads. */
type Screen = readonly [page: string, weight: number, onward?: RegExp];

const MONTH_SCREENS: readonly Screen[] = [
  ['viec', 4],
  ['minh-chung', 4],
  ['bang-cham', 3],
  ['bang-cham', 4, /href="([^"]*\/tieu-chi\/[^"#]+)"/g],
  ['nguy-co', 3],
  ['xep-hang', 2],
  ['kiem-tra', 1],
  ['lich-su', 1],
  ['xuat-bieu', 1],
  ['xuat-bieu', 1, /href="([^"]*\/xuat-bieu\/bang-cham[^"#]*)"/g],
  ['cho-duyet', 2],
  ['cho-duyet', 2, /href="([^"]*\/cho-duyet\/[^"#]+)"/g],
  ['khoa', 1],
  ['so-lieu', 1],
  ['ton-tai', 1],
  ['nhac-viec', 1],
  ['nhat-ky', 1],
  ['bo-tieu-chi', 1],
  ['tim?q=ke+hoach', 1],
];
const PROVINCE_SCREENS: readonly Screen[] = [
  ['', 2],
  ['xep-hang', 2],
  ['mat-diem', 1],
  ['bo-tieu-chi', 1],
];
const wheelOf = (screens: readonly Screen[]) =>
  screens.flatMap(([page, weight, onward]) => Array.from({ length: weight }, () => ({ page, onward })));
const MONTH_WHEEL = wheelOf(MONTH_SCREENS);
const PROVINCE_WHEEL = wheelOf(PROVINCE_SCREENS);

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
    /** Where its pages are: a month of a commune, or the province. */
    private readonly home: string,
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

  /** Opens one of the pages of the month, or of the province. */
  async read(turn: number): Promise<void> {
    const wheel = this.home === '/tinh' ? PROVINCE_WHEEL : MONTH_WHEEL;
    const { page, onward } = wheel[turn % wheel.length] ?? { page: '' };
    const body = await this.#open(page === '' ? this.home : `${this.home}/${page}`);
    if (onward === undefined) return;
    const links = [...body.matchAll(onward)].map(([, url = '']) => url.replaceAll('&amp;', '&'));
    const link = links[Math.floor(Math.random() * links.length)];
    if (link !== undefined) await this.#open(link);
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
    const list = await this.#open(`${this.home}/minh-chung`);
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
