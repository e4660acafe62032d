import { inject, injectable } from 'inversify';
import { afterFailure, afterSuccess, type Credential, type EpochMs, isLocked } from '../../domain/access/credential.js';
import { typedPassword } from '../../domain/access/password-rule.js';
import { typedLogin } from '../../domain/access/typed-login.js';
import { issue } from '../../domain/issue.js';
import { number } from '../../domain/message.js';
import { Exact } from '../../domain/number.js';
import type { AuditAction } from '../../domain/records/audit.js';
import type { Account } from '../../domain/records/people.js';
import { Clock } from '../ports/clock.js';
import { PasswordHash } from '../ports/password-hash.js';
import type { Records } from '../ports/records.js';
import { Workspaces } from '../ports/workspaces.js';
import { Refused } from '../refused.js';
import { NotedTries } from './noted-tries.js';

export interface SignInRequest {
  readonly folder: string;
  readonly login: string;
  readonly password: string;
  readonly origin: string;
  /**
   * Trình duyệt đã từng đăng nhập đúng vào tài khoản này: then its wrong passwords count for itself, and those of
   * strangers do not lock it out, who could else keep a person from working (OWASP, "device cookies").
   */
  readonly browser?: string;
}

export interface SignedIn {
  readonly account: Account;
  /** The password served for once: nothing is open before the person has set one. */
  readonly mustSetPassword: boolean;
}

const MINUTE = 60_000;

/** Đăng nhập. Wrong account and wrong password get the same answer in the same time, and are locked out alike. */
@injectable()
export class SignIn {
  readonly #strangers = new NotedTries();
  readonly #browsers = new NotedTries();

  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(PasswordHash) private readonly hashes: PasswordHash,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused A001, A002 or A003 */
  async run(request: SignInRequest): Promise<SignedIn> {
    const { folder } = request;
    const login = typedLogin(request.login);
    const { records } = await this.workspaces.open(folder);
    const known = await records.read((each) => each.access.credential(login));
    const now = this.#now();
    const browser = request.browser === undefined ? undefined : `${login} ${request.browser}`;
    const tried = browser === undefined ? (known ?? this.#strangers.of(login)) : this.#browsers.of(browser);
    if (isLocked(tried, now)) throw locked(folder, tried, now);
    const isRight = await this.hashes.matches(typedPassword(request.password), known?.hash);
    const answer = await records.write('', async (each) => {
      const account = await each.people.account(login);
      const credential = await each.access.credential(login);
      if (account === undefined || credential === undefined) return noted(folder, this.#strangers, login, this.#now());
      // Tries that came in one moment with this one may have locked the account or the browser meanwhile.
      const counted = browser === undefined ? credential : this.#browsers.of(browser);
      if (isLocked(counted, now)) return locked(folder, counted, now);
      // A password that was changed while this one was checked: the old one no longer opens anything.
      if (!isRight || credential.hash !== known?.hash) {
        if (browser !== undefined) return noted(folder, this.#browsers, browser, now);
        return this.#failed(folder, each, credential, request.origin);
      }
      if (!account.active) return wrong(folder);
      if (credential.oneTimeUntil !== undefined && credential.oneTimeUntil < now) {
        return new Refused(issue('A003', { file: folder }));
      }
      // What strangers tried stays counted: only who comes from elsewhere with the right password ends it.
      if (browser === undefined) await each.access.saveCredential(afterSuccess(credential));
      else this.#browsers.forget(browser);
      await this.#note(each, login, request.origin, 'signed_in');
      return { account, mustSetPassword: credential.oneTimeUntil !== undefined };
    });
    if (answer instanceof Refused) throw answer;
    return answer;
  }

  async #failed(folder: string, records: Records, credential: Credential, origin: string): Promise<Refused> {
    const now = this.#now();
    const after = afterFailure(credential, now);
    await records.access.saveCredential(after);
    if (!isLocked(after, now)) return wrong(folder);
    await this.#note(records, credential.login, origin, 'locked_out');
    return locked(folder, after, now);
  }

  async #note(records: Records, login: string, origin: string, action: AuditAction): Promise<void> {
    await records.audit.append({ account: login, at: this.clock.now(), origin }, '', { action, subject: login });
  }

  #now(): EpochMs {
    return Date.parse(this.clock.now());
  }
}

/** One more wrong password, counted in memory. */
function noted(folder: string, tries: NotedTries, name: string, now: EpochMs): Refused {
  const after = afterFailure(tries.of(name), now);
  tries.note(after);
  return isLocked(after, now) ? locked(folder, after, now) : wrong(folder);
}

function wrong(folder: string): Refused {
  return new Refused(issue('A001', { file: folder }));
}

function locked(folder: string, { lockedUntil = 0 }: Credential, now: EpochMs): Refused {
  const minutes = Exact.of(Math.max(1, Math.ceil((lockedUntil - now) / MINUTE)));
  return new Refused(issue('A002', { file: folder }, { minutes: number(minutes) }));
}
