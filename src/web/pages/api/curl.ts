import { API_PATH } from '../../api/document.js';
import type { Field, Fields } from '../../api/fields.js';
import type { Operation } from '../../api/operation.js';
import { PARAMS } from '../../api/params.js';

const INDENT = ' \\\n  ';

/** A command that asks for the operation, with the examples of its fields; address and token stand in variables. */
export function curlOf(operation: Operation): string {
  const { method, path, query, answer } = operation;
  const parts = [
    'curl -H "Authorization: Bearer $MA_TRUY_CAP"',
    // Kept under the name that the server gives it.
    ...(answer === 'file' ? ['-OJ'] : []),
    ...(method === 'POST' ? bodyParts(operation) : []),
    `"$MAY_CHU${API_PATH}${path.replace(/:(\w+)/g, (_, name: string) => addressPart(name))}${questionOf(query)}"`,
  ];
  return parts.join(INDENT);
}

function addressPart(name: string): string {
  const field = PARAMS[name];
  const example = field === undefined ? name : String(exampleOf(field));
  return encodeURIComponent(example).replaceAll('%252F', '%2F');
}

/** What must be asked. */
function questionOf(query: Fields): string {
  const asked = Object.entries(query).filter(([, { required }]) => required);
  const pairs = asked.map(([name, field]) => `${name}=${encodeURIComponent(String(exampleOf(field)))}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

function bodyParts({ body, shown = [], files }: Operation): string[] {
  const names = Object.keys(body).filter((name) => body[name]?.required === true || shown.includes(name));
  if (files !== undefined) return names.map((name) => `-F '${name}=${formValue(body, name)}'`);
  if (Object.keys(body).length === 0) return ['-X POST'];
  const example = Object.fromEntries(names.map((name) => [name, exampleOf(body[name])]));
  return [`-H 'Content-Type: application/json'`, `-d '${JSON.stringify(example)}'`];
}

function formValue(body: Fields, name: string): string {
  return body[name]?.schema.format === 'binary' ? '@tep-cua-toi.pdf' : String(exampleOf(body[name]));
}

export function exampleOf(field: Field<unknown> | undefined): unknown {
  const examples = field?.schema.examples;
  return Array.isArray(examples) ? examples[0] : undefined;
}
