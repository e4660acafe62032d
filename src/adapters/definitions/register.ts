import { issue, type SourcePlace } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import type { Conversion } from './to-domain/conversion.js';

/** Definitions of one kind by id, from all their files; the first of two with the same id is kept. */
export class Register<T extends { readonly id: string }> {
  readonly #items = new Map<string, T>();

  /** @param what the kind of definition, for messages. */
  constructor(
    private readonly what: string,
    private readonly conversion: Pick<Conversion, 'origins' | 'report'>,
  ) {}

  get items(): ReadonlyMap<string, T> {
    return this.#items;
  }

  addAll(items: readonly T[]): this {
    for (const item of items) this.add(item);
    return this;
  }

  add(item: T): void {
    const { origins, report } = this.conversion;
    const first = this.#items.get(item.id);
    if (first === undefined) {
      this.#items.set(item.id, item);
      return;
    }
    const values = { id: text(item.id), what: text(this.what), first: text(lineOf(origins.placeOf(first, ['id']))) };
    report(issue('C021', origins.placeOf(item, ['id']), values));
  }
}

/** A place in a few letters, to be named inside a sentence. */
export function lineOf(place: SourcePlace): string {
  return place.line === undefined ? place.file : `${place.file}:${place.line}`;
}
