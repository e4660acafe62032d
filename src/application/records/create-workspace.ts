import { inject, injectable } from 'inversify';
import type { Account } from '../../domain/records/people.js';
import { Clock } from '../ports/clock.js';
import { Workspaces } from '../ports/workspaces.js';
import { writtenText } from './written-text.js';

export interface NewWorkspace {
  readonly folder: string;
  /** Address of a PostgreSQL database; absent: a file of SQLite in the folder. */
  readonly server?: string;
  /** The first administrator, who makes the other accounts. */
  readonly admin: Pick<Account, 'login' | 'name'>;
  readonly origin: string;
}

/** Tạo không gian làm việc. */
@injectable()
export class CreateWorkspace {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Refused when the folder is not empty, cannot be written or is on a network share. */
  async run({ folder, server, admin, origin }: NewWorkspace): Promise<void> {
    const name = writtenText(folder, 'name', admin.name);
    const { records } = await this.workspaces.create(folder, server);
    await records.write('', async ({ people, audit }) => {
      // A server may hold the records already: then the folder only joins them.
      if ((await people.accounts()).length > 0) return;
      await people.save({ ...admin, name, active: true });
      await people.givePost({ account: admin.login, commune: '', role: 'admin', from: this.clock.today() });
      const signature = { account: admin.login, at: this.clock.now(), origin };
      await audit.append(signature, '', { action: 'workspace_made', subject: folder });
    });
  }
}
