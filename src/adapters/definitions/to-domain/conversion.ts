import type { FormulaCompiler } from '../../../application/ports/formula-compiler.js';
import { type IsoDate, parseIsoDate } from '../../../domain/calendar.js';
import type { Issue } from '../../../domain/issue.js';
import { Exact } from '../../../domain/number.js';
import type { Origins } from '../../boundary/index.js';

/** What turning decoded files into domain values needs at hand. */
export interface Conversion {
  readonly origins: Origins;
  readonly compiler: FormulaCompiler;
  report(issue: Issue): void;
}

/** Reads exact text that the boundary has checked. */
export function exact(value: string | number): Exact {
  return Exact.from(String(value));
}

export function optionalExact(value: string | number | undefined): Exact | undefined {
  return value === undefined ? undefined : exact(value);
}

/** Reads a date that the boundary has checked. */
export function day(text: string): IsoDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new TypeError(`not a date: ${text}`);
  return date;
}

export function optionalDay(text: string | undefined): IsoDate | undefined {
  return text === undefined ? undefined : day(text);
}

type Given<T> = { readonly [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  readonly [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object without its undefined members: in the domain a key that is absent is not there at all. */
export function given<T extends object>(value: T): Given<T> {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as Given<T>;
}
