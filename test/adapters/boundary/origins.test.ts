import { describe, expect, it } from 'vitest';
import { Origins, yamlSource } from '../../../src/adapters/boundary/index.js';

const source = yamlSource('x.yaml', 'a:\n  - b: 1 + c\n');

describe('Origins', () => {
  const origins = new Origins();
  const inner = { b: '1 + c' };
  origins.record({ a: [inner], names: new Map([['x', {}]]) }, source);

  it('knows where everything inside a recorded value came from', () => {
    expect(origins.placeOf(inner)).toMatchObject({ line: 2, path: '/a/0' });
    expect(origins.placeOf(inner, ['b'])).toMatchObject({ line: 2, column: 5, path: '/a/0/b' });
    expect(origins.placeOf(inner, ['b'], 4)).toMatchObject({ line: 2, column: 12 });
  });

  it('passes the origin on to what was made of a value', () => {
    const made = origins.adopt({ other: true }, inner);
    expect(origins.placeOf(made).path).toBe('/a/0');
  });

  it('has no place for what it never saw', () => {
    expect(origins.placeOf({})).toEqual({ file: '' });
  });
});
