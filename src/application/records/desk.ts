import { inject, injectable } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import { issue } from '../../domain/issue.js';
import { list, type MessageValue, text } from '../../domain/message.js';
import { nearest } from '../../domain/nearest.js';
import type { AuditNote } from '../../domain/records/audit.js';
import type { Login } from '../../domain/records/people.js';
import { type Deed, mayDo, rolesFor } from '../../domain/records/permissions.js';
import { Clock } from '../ports/clock.js';
import type { Records, Signature } from '../ports/records.js';
import { type Workspace, Workspaces } from '../ports/workspaces.js';
import { Refused } from '../refused.js';

/** Who acts, and from where. */
export interface Actor {
  readonly account: Login;
  readonly origin: string;
}

/** What a deed works with: the records, and the signature under which they change. */
export interface Sitting {
  readonly workspace: Workspace;
  readonly records: Records;
  readonly signature: Signature;
  readonly today: IsoDate;
  /** Writes the deed into the log of the commune. */
  note(note: AuditNote): Promise<void>;
}

/**
 * Where records are read and changed: finds out who asks, whether that person may, and writes the log in the same
 * transaction as the deed itself, so that neither exists without the other.
 */
@injectable()
export class Desk {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused when the account is unknown or may not do this. */
  async act<T>(folder: string, actor: Actor, deed: Deed, work: (sitting: Sitting) => Promise<T>): Promise<T> {
    const workspace = await this.workspaces.open(folder);
    return workspace.records.write(deed.commune, (records) => {
      const sitting = this.#sitting(workspace, records, actor, deed.commune);
      return this.#allow(folder, sitting, deed).then(() => work(sitting));
    });
  }

  /** Looks without changing anything. The command line may look as whoever has the files; pages ask who it is. */
  async look<T>(folder: string, work: (records: Records, today: IsoDate) => Promise<T>): Promise<T> {
    const { records } = await this.workspaces.open(folder);
    return records.read((each) => work(each, this.clock.today()));
  }

  /** Allows a further deed in the same sitting. */
  async allow(folder: string, sitting: Sitting, deed: Deed): Promise<void> {
    await this.#allow(folder, sitting, deed);
  }

  #sitting(workspace: Workspace, records: Records, { account, origin }: Actor, scope: string): Sitting {
    const signature = { account, origin, at: this.clock.now() };
    return {
      ...{ workspace, records, signature, today: this.clock.today() },
      note: (note) => records.audit.append(signature, scope, note),
    };
  }

  async #allow(folder: string, { records, signature, today }: Sitting, deed: Deed): Promise<void> {
    const account = await records.people.account(signature.account);
    if (account === undefined || !account.active) {
      const known = (await records.people.accounts()).filter(({ active }) => active).map(({ login }) => login);
      const near = nearest(signature.account, known);
      const values = { account: text(signature.account), ...(near !== undefined && { nearest: text(near) }) };
      throw new Refused(issue('R001', { file: folder }, values));
    }
    const posts = await records.people.posts(account.login);
    if (mayDo(account, posts, deed, today)) return;
    const roles = rolesFor(deed.action).map((role): MessageValue => text(role));
    throw new Refused(issue('R002', { file: folder }, { account: text(account.login), roles: list(roles) }));
  }
}
