import type { ServiceIdentifier } from 'inversify';

/** Domain values (exact numbers, maps) as text that can be kept, and back. */
export interface DomainJson {
  encode(value: unknown): string;
  /** @throws when the text was not written by `encode`. */
  decode<T>(text: string): T;
  /** SHA-256 of the value in one canonical form: equal values, equal hashes. */
  hash(value: unknown): string;
}
export const DomainJson: ServiceIdentifier<DomainJson> = Symbol.for('DomainJson');
