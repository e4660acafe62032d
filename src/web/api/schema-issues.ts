import type { FastifyError } from 'fastify';
import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';

/** Words of JSON Schema for kinds of values, in the words of issues. */
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole_number',
  number: 'number',
  boolean: 'boolean',
  array: 'list',
  object: 'mapping',
};

/** One fault, as the check of the web framework tells it. */
type Fault = NonNullable<FastifyError['validation']>[number];

/** Faults that are told of one request: nobody reads more. */
const MOST = 100;

/** What is wrong with a request, as issues with the field that they are about. */
export function schemaIssues(faults: readonly Fault[]): Issue[] {
  return faults.slice(0, MOST).map((fault) => {
    const { keyword, params } = fault;
    const key = keyOf(fault);
    const values = { key: text(key) };
    const place = { file: '', path: `/${key}` };
    switch (keyword) {
      case 'required':
        return issue('D002', place, values);
      case 'additionalProperties':
        return issue('D001', place, values);
      case 'type':
        return issue('D003', place, { ...values, expected: text(TYPES[String(params.type)] ?? '') });
      case 'enum':
        return issue('D004', place, { ...values, allowed: text(listed(params.allowedValues)) });
      case 'minLength':
        return issue('D010', place, { ...values, what: text('text') });
      // Points alone have a pattern.
      case 'pattern':
        return issue('D003', place, { ...values, expected: text('points') });
      case 'format':
        return issue('D007', place, values);
      default:
        return issue('D008', place, values);
    }
  });
}

function keyOf({ instancePath, params }: Fault): string {
  const named = params.missingProperty ?? params.additionalProperty;
  return typeof named === 'string' ? named : instancePath.replace(/^\//, '');
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.join(', ') : '';
}
