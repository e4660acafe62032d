import type { SourcePlace } from '../../domain/issue.js';
import type { LocatedSource, Path } from './source.js';

type Locator = Pick<LocatedSource, 'locate'>;

interface Origin {
  readonly source: Locator;
  readonly path: Path;
}

/** Remembers where decoded objects, and the values made of them, came from, so that later findings have a place too. */
export class Origins {
  readonly #origins = new WeakMap<object, Origin>();

  /** Notes the origin of a decoded value and of everything in it. */
  record<T extends object>(value: T, source: Locator, path: Path = []): T {
    this.#origins.set(value, { source, path });
    const entries = value instanceof Map || Array.isArray(value) ? value.entries() : Object.entries(value);
    for (const [step, inner] of entries) {
      if (typeof inner === 'object' && inner !== null) this.record(inner, source, [...path, step]);
    }
    return value;
  }

  /** Gives `value` the origin of what it was made from. */
  adopt<T extends object>(value: T, from: object): T {
    const origin = this.#origins.get(from);
    if (origin !== undefined) this.#origins.set(value, origin);
    return value;
  }

  /**
   * Place of an entry of `value`, or of the value itself.
   * @param position counts characters inside a text entry.
   */
  placeOf(value: object, below: Path = [], position?: number): SourcePlace {
    const origin = this.#origins.get(value);
    return origin === undefined ? { file: '' } : origin.source.locate([...origin.path, ...below], position);
  }
}
