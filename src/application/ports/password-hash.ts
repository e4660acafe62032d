import type { ServiceIdentifier } from 'inversify';

/** Slow on purpose, so that a stolen table is of little use. */
export interface PasswordHash {
  make(password: string): Promise<string>;
  /** Takes as long for a hash that does not exist as for one that does. */
  matches(password: string, hash: string | undefined): Promise<boolean>;
}
export const PasswordHash: ServiceIdentifier<PasswordHash> = Symbol.for('PasswordHash');
