import { inject, injectable, optional } from 'inversify';
import { issue } from '../../domain/issue.js';
import type { Account } from '../../domain/records/people.js';
import { Clock } from '../ports/clock.js';
import { IdentityProvider, type SetOut, type SignInSecrets } from '../ports/identity-provider.js';
import { Workspaces } from '../ports/workspaces.js';
import { Refused } from '../refused.js';

export interface CameBack {
  readonly folder: string;
  readonly query: string;
  /** Of the attempt of this browser; absent: it made none, or came back already. */
  readonly secrets?: SignInSecrets;
  readonly origin: string;
}

/** Đăng nhập qua cổng dùng chung: who signed in there is the account that the administrator tied to that name. */
@injectable()
export class SignInElsewhere {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(Clock) private readonly clock: Clock,
    @inject(IdentityProvider) @optional() private readonly provider?: IdentityProvider,
  ) {}

  /** As people call the service; undefined when this application has none. */
  get name(): string | undefined {
    return this.provider?.name;
  }

  /** @throws Refused A011 */
  async begin(): Promise<SetOut> {
    return this.#known().begin();
  }

  /** @throws Refused A007, A011 or A012 */
  async finish({ folder, query, secrets, origin }: CameBack): Promise<Account> {
    if (secrets === undefined) throw new Refused(issue('A012', { file: folder }));
    const identity = await this.#known().finish(query, secrets);
    const { records } = await this.workspaces.open(folder);
    return records.write('', async (each) => {
      const account = identity === undefined ? undefined : await each.people.withIdentity(identity);
      if (account?.active !== true) throw new Refused(issue('A007', { file: folder }));
      const { login } = account;
      const signature = { account: login, at: this.clock.now(), origin };
      await each.audit.append(signature, '', { action: 'signed_in', subject: login, after: 'elsewhere' });
      return account;
    });
  }

  /** Where one signs out there as well. */
  async leave(): Promise<string | undefined> {
    return this.provider?.leave();
  }

  #known(): IdentityProvider {
    if (this.provider === undefined) throw new Refused(issue('A011', { file: '' }));
    return this.provider;
  }
}
