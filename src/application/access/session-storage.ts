import { inject, injectable } from 'inversify';
import type { AccessRecords } from '../ports/access-records.js';
import { Clock } from '../ports/clock.js';
import { Digest } from '../ports/digest.js';
import { RandomText } from '../ports/random-text.js';
import { Workspaces } from '../ports/workspaces.js';

const SWEEP_EVERY = 3_600_000;

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
  /** When those that are over were last thrown away, in milliseconds since 1970. */
  #swept = 0;

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
    await records.admit(async (access) => {
      await this.#sweep(access);
      await access.saveSession({ id: this.digest(id), ...session });
    });
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

  /** The secret under which all servers of the workspace sign their cookies. */
  async secret(folder: string): Promise<string> {
    const { records } = await this.workspaces.open(folder);
    return records.admit((access) => access.secret('session', this.random.key()));
  }

  /** Everybody who looks at the page of signing in begins one: those that are over go before there are many. */
  async #sweep(access: AccessRecords): Promise<void> {
    const now = Date.parse(this.clock.now());
    if (now - this.#swept < SWEEP_EVERY) return;
    await access.sweepSessions(now);
    this.#swept = now;
  }
}
