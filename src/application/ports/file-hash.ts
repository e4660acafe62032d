import type { ServiceIdentifier } from 'inversify';

/** SHA-256 of a file on this machine, as 64 hexadecimal digits. */
export type FileHash = (file: string) => Promise<string>;
export const FileHash: ServiceIdentifier<FileHash> = Symbol.for('FileHash');
