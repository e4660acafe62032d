import type { DefinitionFiles } from './definition-files.js';
import { Register } from './register.js';
import type { Conversion } from './to-domain/conversion.js';

/** What tells one kind of definition from another. */
export interface ShelfKind<T> {
  /** Its name in messages. */
  readonly what: string;
  readonly folder: string;
  /** The definitions in one file. */
  read(file: string): readonly T[];
  /** Ids of others of the same kind that a definition is made from. */
  needsOf(item: T): readonly string[];
}

/**
 * Definitions of one kind in the files of one folder, read when they are asked for: reading YAML takes most of the time
 * of a short run. A file that does not hold the text of an id cannot define it.
 */
export class Shelf<T extends { readonly id: string }> {
  /** All files of the folder, read or not. */
  readonly names: readonly string[];
  readonly #register: Register<T>;
  readonly #fileOf = new Map<string, string>();
  readonly #unread: Set<string>;

  constructor(
    private readonly kind: ShelfKind<T>,
    private readonly files: DefinitionFiles,
    conversion: Conversion,
  ) {
    this.names = files.yamlIn(kind.folder);
    this.#register = new Register<T>(kind.what, conversion);
    this.#unread = new Set(this.names);
  }

  get items(): ReadonlyMap<string, T> {
    return this.#register.items;
  }

  /** The file that holds each definition. */
  get fileOf(): ReadonlyMap<string, string> {
    return this.#fileOf;
  }

  readAll(): void {
    this.#readWhere(() => true);
  }

  /** Reads what can define these ids, and what those are made from. */
  read(ids: Iterable<string>): void {
    const wanted = new Set(ids);
    for (const id of wanted) {
      if (!this.items.has(id)) this.#readWhere((content) => content.includes(id));
      const item = this.items.get(id);
      for (const need of item ? this.kind.needsOf(item) : []) wanted.add(need);
    }
  }

  #readWhere(mayHold: (content: string) => boolean): void {
    for (const file of this.#unread) {
      const content = this.files.textOf(file);
      if (content !== undefined && !mayHold(content)) continue;
      this.#unread.delete(file);
      for (const item of this.kind.read(file)) {
        if (!this.items.has(item.id)) this.#fileOf.set(item.id, file);
        this.#register.add(item);
      }
    }
  }
}
