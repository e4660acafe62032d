import type { IsoDate } from './calendar.js';

/** One version of a value, in force from `from` until the next version starts. */
export interface Dated<T> {
  readonly from: IsoDate;
  readonly value: T;
}

/** Lịch sử hiệu lực: dated versions of a value. `at` is the only date lookup of versions in the code base. */
export class History<T> {
  /** Newest first. */
  readonly versions: readonly Dated<T>[];

  constructor(versions: readonly Dated<T>[]) {
    this.versions = [...versions].sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
  }

  /** The newest version that started on or before `date`; undefined before the first one. */
  at(date: IsoDate): Dated<T> | undefined {
    return this.versions.find((version) => version.from <= date);
  }
}
