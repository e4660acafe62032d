import { inject, injectable } from 'inversify';
import { issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import type { Account } from '../../domain/records/people.js';
import { Clock } from '../ports/clock.js';
import { type Workspace, Workspaces } from '../ports/workspaces.js';
import { Refused } from '../refused.js';
import { Desk } from './desk.js';
import { writtenText } from './written-text.js';

export interface NewWorkspace {
  readonly folder: string;
  /** Address of a PostgreSQL database; absent: a file of SQLite in the folder. */
  readonly server?: string;
  /** Dùng chung: the server holds records already, and this folder is one more beside the one they began in. */
  readonly join?: boolean;
  /** The first administrator, who makes the other accounts; when joining, one that is there. */
  readonly admin: Pick<Account, 'login' | 'name'>;
  readonly origin: string;
}

/** Tạo không gian làm việc. */
@injectable()
export class CreateWorkspace {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(Desk) private readonly desk: Desk,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * @throws Refused when the folder is not empty, cannot be written or is on a network share; when the server has
   *   records and nobody asked to join them, or has none to join.
   */
  async run(wanted: NewWorkspace): Promise<void> {
    const { folder, server, join = false } = wanted;
    const name = writtenText(folder, 'name', wanted.admin.name);
    const workspace = await this.workspaces.create(folder, server);
    try {
      await (join ? this.#join(wanted) : this.#begin(workspace, { ...wanted, admin: { ...wanted.admin, name } }));
    } catch (error) {
      // Half a workspace would stand in the way of the next try.
      await this.workspaces.discard(folder);
      throw error;
    }
  }

  async #begin({ records }: Workspace, { folder, admin, origin }: NewWorkspace): Promise<void> {
    await records.write('', async ({ people, audit }) => {
      if ((await people.accounts()).length > 0) throw notHere(folder, 'W018');
      await people.save({ ...admin, active: true });
      await people.givePost({ account: admin.login, commune: '', role: 'admin', from: this.clock.today() });
      const signature = { account: admin.login, at: this.clock.now(), origin };
      await audit.append(signature, '', { action: 'workspace_made', subject: folder });
    });
  }

  /** Nothing is copied: the contents of files stay in the folder in which they were handed in. */
  async #join({ folder, admin, origin }: NewWorkspace): Promise<void> {
    const accounts = await this.desk.look(folder, ({ people }) => people.accounts());
    if (accounts.length === 0) throw notHere(folder, 'W019');
    const actor = { account: admin.login, origin };
    await this.desk.act(folder, actor, { action: 'manage_people', commune: '' }, async ({ note }) => {
      await note({ action: 'workspace_joined', subject: folder });
    });
  }
}

function notHere(folder: string, code: 'W018' | 'W019'): Refused {
  return new Refused(issue(code, { file: folder }, { folder: text(folder) }));
}
