import type { ServiceIdentifier } from 'inversify';

/** Text nobody can guess. */
export interface RandomText {
  /** A password to be read out and typed once: no characters that look alike. */
  oneTimePassword(): string;
  /** For programs: 256 bits. */
  key(): string;
}
export const RandomText: ServiceIdentifier<RandomText> = Symbol.for('RandomText');
