import type { Schema } from '../fields.js';

/** Pieces of which the schemas of answers are made. */
export const text: Schema = { type: 'string' };
export const points: Schema = {
  type: 'string',
  description: 'Số viết bằng chữ, dấu chấm thập phân, đúng từng chữ số.',
};
export const exact: Schema = { type: 'string', description: 'Số chính xác: "n" hoặc "n/d".' };
export const day: Schema = { type: 'string', format: 'date' };
export const moment: Schema = { type: 'string', format: 'date-time' };
export const count: Schema = { type: 'integer' };
export const yesNo: Schema = { type: 'boolean' };
export const anything: Schema = { type: 'object', additionalProperties: true };

export const list = (items: Schema): Schema => ({ type: 'array', items });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
export const mapOf = (values: Schema): Schema => ({ type: 'object', additionalProperties: values });
export const word = (...words: readonly string[]): Schema => ({ type: 'string', enum: words });
/** One of the schemas that have names of their own. */
export const named = (name: string): Schema => ({ $ref: `${name}#` });

/** An object with these keys; further ones may be added in later versions. */
export function shape(required: Readonly<Record<string, Schema>>, more: Readonly<Record<string, Schema>> = {}): Schema {
  return { type: 'object', properties: { ...required, ...more }, required: Object.keys(required) };
}

/** Documents of a month that is scored on several sets: the first as such, the others beside it. */
export function ofSets(
  required: Readonly<Record<string, Schema>>,
  more: Readonly<Record<string, Schema>> = {},
): Schema {
  const one = shape(required, more);
  const rest = { otherSets: { ...list(one), description: 'Các bộ tiêu chí khác của tháng, cùng khuôn.' } };
  return shape({ ...required, issues: list(named('Issue')) }, { ...more, ...rest });
}
