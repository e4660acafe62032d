import type { DefinitionFiles } from './definition-files.js';
import type { Register } from './register.js';

/** How the definitions of one kind are read. */
export interface ShelfReader<T> {
  readonly folder: string;
  /** The definitions in one file. */
  read(file: string): Promise<readonly T[]>;
  /** Ids of other definitions of this kind that one cannot do without. */
  needsOf(item: T): readonly string[];
}

/**
 * Definitions of one kind in the files of one folder, read when they are asked for: reading YAML takes most of the time
 * of a short run. A file that does not hold the text of an id cannot define it.
 */
export class Shelf<T extends { readonly id: string }> {
  /** The file that holds each definition. */
  readonly fileOf = new Map<string, string>();
  #unread: readonly string[] = [];
  #names: readonly string[] = [];

  constructor(
    private readonly files: DefinitionFiles,
    private readonly register: Register<T>,
    private readonly reader: ShelfReader<T>,
  ) {}

  /** All files of the folder, read or not. */
  get names(): readonly string[] {
    return this.#names;
  }

  get items(): ReadonlyMap<string, T> {
    return this.register.items;
  }

  async open(): Promise<this> {
    this.#names = await this.files.yamlIn(this.reader.folder);
    this.#unread = this.#names;
    return this;
  }

  async readAll(): Promise<void> {
    const files = this.#unread;
    this.#unread = [];
    for (const file of files) await this.#read(file);
  }

  /** Reads the files that can define any of these ids, or any that those need. */
  async read(ids: Iterable<string>): Promise<void> {
    for (const id of new Set(ids)) {
      ...
    }
  }
}
