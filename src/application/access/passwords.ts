import { inject, injectable } from 'inversify';
import { passwordFault, typedPassword } from '../../domain/access/password-rule.js';
import { issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { holdsOn, type Login } from '../../domain/records/people.js';
import { Clock } from '../ports/clock.js';
import { PasswordHash } from '../ports/password-hash.js';
import { RandomText } from '../ports/random-text.js';
import type { Records } from '../ports/records.js';
import { Workspaces } from '../ports/workspaces.js';
import { type Actor, Desk } from '../records/desk.js';
import { noSuch } from '../records/find.js';
import { Refused } from '../refused.js';

const ONE_TIME_DAYS = 3;
const DAY = 86_400_000;

export interface NewPassword {
  readonly current: string;
  readonly wanted: string;
  readonly again: string;
}

/** Mật khẩu: one-time ones are issued by the administrator and replaced by the person at the first sign-in. */
@injectable()
export class Passwords {
  constructor(
    @inject(Desk) private readonly desk: Desk,
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(PasswordHash) private readonly hashes: PasswordHash,
    @inject(RandomText) private readonly random: RandomText,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Every session and token of the account ends: whoever held them may not have been its owner.
   * @returns the password, which is shown once and kept nowhere. @throws Refused
   */
  async issue(folder: string, actor: Actor, login: Login): Promise<string> {
    const password = this.random.oneTimePassword();
    const hash = await this.hashes.make(password);
    await this.desk.act(folder, actor, { action: 'manage_people', commune: '' }, async ({ records, note }) => {
      if ((await records.people.account(login)) === undefined) {
        const known = (await records.people.accounts()).map((each) => each.login);
        throw noSuch(folder, 'account', login, known);
      }
      await records.access.saveCredential({ login, hash, failures: 0, oneTimeUntil: this.#oneTimeUntil() });
      await records.access.endSessionsOf(login);
      await records.access.endTokensOf(login);
      await note({ action: 'password_issued', subject: login });
    });
    return password;
  }

  /** For a demonstration: one password for every account that has none, to be read off the screen and not replaced. */
  async issueForAll(folder: string, actor: Actor): Promise<{ logins: readonly Login[]; password: string }> {
    const password = this.random.oneTimePassword();
    const hash = await this.hashes.make(password);
    const deed = { action: 'manage_people', commune: '' } as const;
    const logins = await this.desk.act(folder, actor, deed, async ({ records, note }) => {
      const given: Login[] = [];
      for (const { login } of await records.people.accounts()) {
        if ((await records.access.credential(login)) !== undefined) continue;
        await records.access.saveCredential({ login, hash, failures: 0 });
        await note({ action: 'password_issued', subject: login });
        given.push(login);
      }
      return given;
    });
    return { logins, password };
  }

  /**
   * The way in where nobody has a password yet: one for the first administrator.
   * @returns undefined when somebody can sign in already.
   */
  async issueFirst(folder: string, origin: string): Promise<{ login: Login; password: string } | undefined> {
    const { records } = await this.workspaces.open(folder);
    const login = await records.read(async (each) =>
      (await each.access.hasCredentials()) ? undefined : this.#firstAdmin(each),
    );
    if (login === undefined) return undefined;
    return { login, password: await this.issue(folder, { account: login, origin }, login) };
  }

  /** Sets one's own password; every session of the account ends. @throws Refused */
  async set(folder: string, { account, origin }: Actor, { current, wanted, again }: NewPassword): Promise<void> {
    const { records } = await this.workspaces.open(folder);
    const before = await records.read(async (each) => ({
      credential: await each.access.credential(account),
      person: await each.people.account(account),
    }));
    if (!(await this.hashes.matches(typedPassword(current), before.credential?.hash))) {
      throw new Refused(issue('A001', { file: folder, path: '/current' }));
    }
    const names = [account, ...(before.person?.name ?? '').split(' ')];
    // A one-time password is known to the administrator who issued it.
    const isCurrent = typedPassword(wanted) === typedPassword(current);
    const fault = isCurrent ? 'the_current_one' : passwordFault(typedPassword(wanted), names);
    if (fault !== undefined) {
      throw new Refused(issue('A004', { file: folder, path: '/wanted' }, { fault: text(fault) }));
    }
    if (typedPassword(wanted) !== typedPassword(again)) {
      throw new Refused(issue('A005', { file: folder, path: '/again' }));
    }
    const hash = await this.hashes.make(typedPassword(wanted));
    await records.write('', async (each) => {
      await each.access.saveCredential({ login: account, hash, failures: 0 });
      await each.access.endSessionsOf(account);
      const signature = { account, at: this.clock.now(), origin };
      await each.audit.append(signature, '', { action: 'password_set', subject: account });
    });
  }

  async #firstAdmin({ people }: Records): Promise<Login | undefined> {
    const today = this.clock.today();
    for (const { login, active } of await people.accounts()) {
      const posts = await people.posts(login);
      if (active && posts.some((post) => post.role === 'admin' && holdsOn(post, today))) return login;
    }
    return undefined;
  }

  #oneTimeUntil(): number {
    return Date.parse(this.clock.now()) + ONE_TIME_DAYS * DAY;
  }
}
