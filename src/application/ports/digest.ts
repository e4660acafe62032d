import type { ServiceIdentifier } from 'inversify';

/** SHA-256 of a text, as 64 hexadecimal digits. */
export type Digest = (text: string) => string;
export const Digest: ServiceIdentifier<Digest> = Symbol.for('Digest');
