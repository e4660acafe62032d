import type { DomainJson } from '../../application/ports/domain-json.js';
import { Exact } from '../../domain/number.js';
import { canonicalHash } from '../boundary/canonical-hash.js';

/**
 * Domain values as JSON text and back. Exact numbers become `{"$exact": "n/d"}` and maps `{"$map": [[key, value]…]}`;
 * everything else is plain already.
 */
export function encode(value: unknown): string {
  return JSON.stringify(tag(value));
}

/** @throws when the text was not written by `encode`. */
export function decodeAs<T>(text: string): T {
  return JSON.parse(text, (_key, value: unknown) => untag(value)) as T;
}

function tag(value: unknown): unknown {
  if (value instanceof Exact) return { $exact: value.toString() };
  if (value instanceof Map) return { $map: [...value].map(([key, each]) => [key, tag(each)]) };
  if (Array.isArray(value)) return value.map(tag);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, tag(each)]));
}

function untag(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$exact' in value) return exact(String(value.$exact));
  return '$map' in value ? new Map(value.$map as [unknown, unknown][]) : value;
}

/** Longer than what people may write, because sums and shares grow. */
function exact(text: string): Exact {
  const [numerator = '', denominator = '1'] = text.split('/');
  return Exact.of(BigInt(numerator), BigInt(denominator));
}

/** The same behind its port. */
export const domainJson: DomainJson = { encode, decode: decodeAs, hash: canonicalHash };
