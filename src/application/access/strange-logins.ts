import type { Credential } from '../../domain/access/credential.js';

/** Names that are held at once: the oldest is forgotten. */
const MOST = 5000;
/** Letters of the longest name that is held. */
const LONGEST = 100;

/**
 * Tên không phải tài khoản: tries by them are counted like those by accounts, so that being locked out tells nobody
 * which names are accounts. Kept in memory: whoever tries names may not fill the records.
 */
export class StrangeLogins {
  readonly #tried = new Map<string, Credential>();

  of(login: string): Credential {
    return this.#tried.get(login) ?? { login, hash: '', failures: 0 };
  }

  note(credential: Credential): void {
    const { login } = credential;
    if (login.length > LONGEST) return;
    this.#tried.delete(login);
    this.#tried.set(login, credential);
    const [oldest] = this.#tried.keys();
    if (this.#tried.size > MOST && oldest !== undefined) this.#tried.delete(oldest);
  }
}
