/** A map with some entries replaced, without copying it. An entry replaced by `undefined` is taken away. */
export class Overlay<K, V> implements ReadonlyMap<K, V> {
  constructor(
    private readonly base: ReadonlyMap<K, V>,
    private readonly changed: ReadonlyMap<K, V | undefined>,
  ) {}

  get size(): number {
    let size = this.base.size;
    for (const [key, value] of this.changed) {
      size += (value === undefined ? 0 : 1) - (this.base.has(key) ? 1 : 0);
    }
    return size;
  }

  get(key: K): V | undefined {
    return this.changed.has(key) ? this.changed.get(key) : this.base.get(key);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) visit(value, key, this);
  }

  *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.base) if (!this.changed.has(key)) yield [key, value];
    for (const [key, value] of this.changed) if (value !== undefined) yield [key, value];
  }

  *keys(): MapIterator<K> {
    for (const [key] of this) yield key;
  }

  *values(): MapIterator<V> {
    for (const [, value] of this) yield value;
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries();
  }
}
