import type { Issue, SourcePlace } from '../../domain/issue.js';

/** Steps from the top of a document to a value: mapping keys and list indexes. */
export type Path = readonly (string | number)[];

/** Text from outside as plain values that still know where they came from. */
export interface LocatedSource {
  /** Mappings, lists, text, numbers, booleans and null. */
  readonly plain: unknown;
  /** Problems found while reading the text; when there are any, `plain` is not to be used. */
  readonly issues: readonly Issue[];
  /**
   * Place of the entry at `path`, or of the nearest one above it that exists.
   * @param position counts characters from 0 inside the text value at `path`, to point into an expression.
   */
  locate(path: Path, position?: number): SourcePlace;
  /** A number as it was written, where reading it as one lost something: `1.10`. */
  written?(path: Path): string | undefined;
}

export type Mapping = Readonly<Record<string, unknown>>;

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Path as a JSON pointer (RFC 6901); empty for the top of the document. */
export function jsonPointer(path: Path): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The plain value at `path`; undefined when there is none. */
export function valueAt(plain: unknown, path: Path): unknown {
  let value = plain;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value;
}

type PlainType = 'text' | 'number' | 'boolean' | 'list' | 'mapping' | 'empty';

/** The type of a plain value, in the words of the data files. */
export function typeName(value: unknown): PlainType {
  if (value === null || value === undefined) return 'empty';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number' || typeof value === 'bigint') return 'number';
  return typeof value === 'boolean' ? 'boolean' : 'mapping';
}
