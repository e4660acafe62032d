import type { Credential } from '../../domain/access/credential.js';

/** Names that are held at once: the oldest is forgotten. */
const MOST = 5000;
/** Letters of the longest name that is held. */
const LONGEST = 200;

/**
 * Lần thử sai của những gì không phải tài khoản: names that nobody has, so that being locked out tells nobody which names
 * are accounts; and browsers that count for themselves. Kept in memory: whoever tries may not fill the records.
 */
export class NotedTries {
  readonly #tried = new Map<string, Credential>();

  of(name: string): Credential {
    return this.#tried.get(name) ?? { login: name, hash: '', failures: 0 };
  }

  forget(name: string): void {
    this.#tried.delete(name);
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
