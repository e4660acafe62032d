import { WRITTEN_POINTS } from '../../adapters/boundary/index.js';
import type { IsoDate } from '../../domain/calendar.js';

/** A piece of JSON Schema, as it goes into the OpenAPI document. */
export type Schema = Readonly<Record<string, unknown>>;

/** One value that an operation takes: what it must be, in words and for the check that precedes every operation. */
export interface Field<T> {
  readonly schema: Schema;
  readonly required: boolean;
  /** Never there: it carries the type of the value. */
  readonly value?: T;
}

/** What an operation takes in one place (query, body), by name. */
export type Fields = Readonly<Record<string, Field<unknown>>>;

/** The checked values of fields; an optional one that was not sent is undefined. */
export type ValuesOf<F extends Fields> = { readonly [Name in keyof F]: F[Name] extends Field<infer T> ? T : never };

const LONGEST = 2000;

export const textField = (description: string, ...examples: string[]): Field<string> => ({
  schema: { type: 'string', minLength: 1, maxLength: LONGEST, description, examples },
  required: true,
});

/** Số điểm, as text: every digit counts. */
export const pointsField = (description: string, ...examples: string[]): Field<string> => ({
  schema: { type: 'string', pattern: WRITTEN_POINTS.source, description, examples },
  required: true,
});

export const dayField = (description: string, ...examples: string[]): Field<IsoDate> => ({
  schema: { type: 'string', format: 'date', description: `${description} Dạng năm-tháng-ngày.`, examples },
  required: true,
});

export const countField = (description: string, ...examples: number[]): Field<number> => ({
  schema: { type: 'integer', minimum: 0, description, examples },
  required: true,
});

export const yesNoField = (description: string): Field<boolean> => ({
  schema: { type: 'boolean', description, examples: [true] },
  required: true,
});

export const wordField = <const T extends string>(
  description: string,
  words: readonly [T, ...(readonly T[])],
): Field<T> => ({
  schema: { type: 'string', enum: words, description, examples: [words[0]] },
  required: true,
});

/** Names with a text each. */
export const mappingField = (
  description: string,
  example: Readonly<Record<string, string>>,
): Field<Readonly<Record<string, string>>> => ({
  schema: { type: 'object', additionalProperties: { type: 'string' }, description, examples: [example] },
  required: true,
});

export const listField = (description: string, example: readonly string[]): Field<readonly string[]> => ({
  schema: { type: 'array', items: { type: 'string', minLength: 1 }, description, examples: [example] },
  required: true,
});

/** Sent beside the other fields of a form with files. */
export const fileField = (description: string): Field<string> => ({
  schema: { type: 'string', format: 'binary', description },
  required: true,
});

export const optional = <T>({ schema }: Field<T>): Field<T | undefined> => ({ schema, required: false });

/** The fields as one schema; a name that is not among them is refused, so that a slip of the pen is not passed over. */
export function schemaOf(fields: Fields): Schema {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(entries.map(([name, { schema }]) => [name, schema])),
    required: entries.filter(([, { required }]) => required).map(([name]) => name),
  };
}
