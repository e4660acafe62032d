import type { ServiceIdentifier } from 'inversify';

/** One file of a pack; its content is asked for when its turn comes. */
export interface PackedFile {
  /** With `/` between folders; never leads out of the pack. */
  readonly name: string;
  bytes(): Promise<Uint8Array>;
}

/** Gói tệp: many files as one, made while it is sent. */
export interface Packer {
  /** @param files asked for one by one, each when the one before it is being packed. */
  pack(files: Iterable<PackedFile> | AsyncIterable<PackedFile>): AsyncIterable<Uint8Array>;
}
export const Packer: ServiceIdentifier<Packer> = Symbol.for('Packer');
