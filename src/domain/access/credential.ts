import type { Login } from '../records/people.js';

/** Milliseconds since 1970, for waiting times that no person reads. */
export type EpochMs = number;

/** What proves that a person is the one an account belongs to. */
export interface Credential {
  readonly login: Login;
  /** Of the password; with the way it was made, so that a stronger one can follow. */
  readonly hash: string;
  /** A one-time password (mật khẩu dùng một lần): it only serves to set one's own, and only until then. */
  readonly oneTimeUntil?: EpochMs;
  /** Wrong passwords since the last right one. */
  readonly failures: number;
  /** No password is tried before this moment. */
  readonly lockedUntil?: EpochMs;
}

/** Wrong passwords that cost nothing: people mistype. */
const FREE_FAILURES = 4;
const FIRST_WAIT = 60_000;
const LONGEST_WAIT = 15 * 60_000;

/** A wrong password was given: from the fifth on, each doubles the wait. */
export function afterFailure(credential: Credential, now: EpochMs): Credential {
  const failures = credential.failures + 1;
  if (failures <= FREE_FAILURES) return { ...credential, failures };
  const wait = Math.min(FIRST_WAIT * 2 ** (failures - FREE_FAILURES - 1), LONGEST_WAIT);
  return { ...credential, failures, lockedUntil: now + wait };
}

/** The right password was given. */
export function afterSuccess({ lockedUntil: _, ...credential }: Credential): Credential {
  return { ...credential, failures: 0 };
}

export function isLocked({ lockedUntil }: Credential, now: EpochMs): boolean {
  return lockedUntil !== undefined && now < lockedUntil;
}
