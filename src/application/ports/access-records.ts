import type { Credential, EpochMs } from '../../domain/access/credential.js';
import type { Token } from '../../domain/access/token.js';
import type { Instant } from '../../domain/records/instant.js';
import type { Login } from '../../domain/records/people.js';

/** Who may come in: credentials, sessions and tokens. None of it is a record of the office, and none goes into the log. */
export interface AccessRecords {
  credential(login: Login): Promise<Credential | undefined>;
  saveCredential(credential: Credential): Promise<void>;
  /** Whether anybody has a password yet. */
  hasCredentials(): Promise<boolean>;
  session(id: string): Promise<Session | undefined>;
  saveSession(session: Session): Promise<void>;
  /** Only if it is still there: one that was ended meanwhile stays ended. */
  renewSession(session: Session): Promise<void>;
  endSession(id: string): Promise<void>;
  endSessionsOf(login: Login): Promise<void>;
  sweepSessions(before: EpochMs): Promise<void>;
  token(hash: string): Promise<Token | undefined>;
  tokensOf(login: Login): Promise<readonly Token[]>;
  addToken(token: Token): Promise<void>;
  noteTokenUse(id: string, at: Instant): Promise<void>;
  endToken(login: Login, id: string): Promise<void>;
  endTokensOf(login: Login): Promise<void>;
  /** The value that is kept under the name; of several who propose one, the first is kept for all. */
  secret(name: string, proposed: string): Promise<string>;
}

/** Phiên làm việc: known by the hash of what the browser holds, so that who reads the table can be nobody. */
export interface Session {
  readonly id: string;
  readonly login?: Login;
  readonly body: string;
  readonly expires: EpochMs;
}
