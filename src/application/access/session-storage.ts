import { inject, injectable } from 'inversify';
import { Clock } from '../ports/clock.js';
import { Digest } from '../ports/digest.js';
import { RandomText } from '../ports/random-text.js';
import { Workspaces } from '../ports/workspaces.js';

/** What a session holds, as the web application writes it. */
export interface SessionBody {
  readonly login?: string;
  readonly body: string;
  readonly expires: number;
}

/**
 * Phiên làm việc in the database, so that several servers share them. Kept under the hash of the id: who reads the
 * table cannot come in by it.
 */
@injectable()
export class SessionStorage {
  constructor(
    @inject(Workspaces) private readonly workspaces: Workspaces,
    @inject(Digest) private readonly digest: Digest,
    @inject(RandomText) private readonly random: RandomText,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  async read(folder: string, id: string): Promise<SessionBody | undefined> {
    const { records } = await this.workspaces.open(folder);
    const session = await records.read((each) => each.access.session(this.digest(id)));
    return session !== undefined && session.expires > Date.parse(this.clock.now()) ? session : undefined;
  }

  async begin(folder: string, id: string, session: SessionBody): Promise<void> {
    const { records } = await this.workspaces.open(folder);
    await records.admit((access) => access.saveSession({ id: this.digest(id), ...session }));
  }

  /** Of a session that was read before; one that was ended meanwhile stays ended. */
  async renew(folder: string, id: string, session: SessionBody): Promise<void> {
    const { records } = await this.workspaces.open(folder);
    await records.admit((access) => access.renewSession({ id: this.digest(id), ...session }));
  }

  async end(folder: string, id: string): Promise<void> {
    const { records } = await this.workspaces.open(folder);
    await records.admit((access) => access.endSession(this.digest(id)));
  }

  /** Signs a person out everywhere. */
  async endAllOf(folder: string, login: string): Promise<void> {
    const { records } = await this.workspaces.open(folder);
    await records.admit((access) => access.endSessionsOf(login));
  }

  /** The secret under which all servers of the workspace sign their cookies. Sessions that are over go meanwhile. */
  async secret(folder: string): Promise<string> {
    const { records } = await this.workspaces.open(folder);
    return records.admit(async (access) => {
      await access.sweepSessions(Date.parse(this.clock.now()));
      return access.secret('session', this.random.key());
    });
  }
}
