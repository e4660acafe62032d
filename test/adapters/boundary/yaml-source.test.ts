import { describe, expect, it } from 'vitest';
import { yamlSource } from '../../../src/adapters/boundary/index.js';
import { textOf } from './support.js';

function problemsOf(text: string): string[] {
  return yamlSource('x.yaml', text).issues.map(({ code, place, values }) => {
    return `${code} ${textOf(values.what ?? values.reason)} ${place.line}:${place.column}`;
  });
}

describe('yamlSource', () => {
  it.for([
    ['a: &x 1', 'S002 anchor 1:7'],
    ['a: !!str 1', 'S002 tag 1:10'],
    ['a: !mine 1', 'S002 tag 1:10'],
    ['<<: {a: 1}', 'S002 merge_key 1:1'],
    ['? [a]\n: 1', 'S002 complex_key 1:3'],
    ['%YAML 1.1\n---\na: yes', 'S002 directive 3:1'],
    ['a: 1\na: 2', 'S001 DUPLICATE_KEY 2:1'],
    ['a: 1\n---\nb: 2', 'S001 MULTIPLE_DOCS 2:1'],
    ['a:\n\t- 1', 'S001 TAB_AS_INDENT 2:1'],
  ])('refuses %j', ([text = '', problem]) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('refuses an alias together with its anchor', () => {
    expect(problemsOf('a: &x 1\nb: *x')).toEqual(['S002 anchor 1:7', 'S002 alias 2:4']);
  });

  it('tells the first mistake of grammar only, since others follow from it, but every key written twice', () => {
    expect(problemsOf('a: 1\n b: 2\n c: 3\n')).toHaveLength(1);
    expect(problemsOf('a: 1\na: 2\nb: 1\nb: 2')).toHaveLength(2);
  });

  it.for(['- '.repeat(200), '['.repeat(200), `${' '.repeat(500)}a: 1`])('refuses depth before parsing it', (text) => {
    expect(problemsOf(text)).toEqual(['S004  1:1']);
  });

  it('leaves dates, fractions and percentages as text', () => {
    expect(yamlSource('x.yaml', 'a: 2026-01-01\nb: 95/100\nc: 98%\nd: "1.10"').plain).toEqual({
      a: '2026-01-01',
      b: '95/100',
      c: '98%',
      d: '1.10',
    });
  });

  const source = yamlSource('x.yaml', 'areas:\n  - code: "1"\n    name: Tên\n  - {code: "2"}\nempty:\n');

  it('locates a key by where it starts, an item by where its content starts', () => {
    expect(source.locate(['areas', 0, 'name'])).toEqual({
      file: 'x.yaml',
      line: 3,
      column: 5,
      path: '/areas/0/name',
      excerpt: '    name: Tên',
    });
    expect(source.locate(['areas', 1])).toMatchObject({ line: 4, column: 5 });
    expect(source.locate(['empty'])).toMatchObject({ line: 5, column: 1 });
  });

  it('locates what is missing by the nearest thing above it, and still names it', () => {
    expect(source.locate(['areas', 1, 'name', 'x'])).toMatchObject({ line: 4, column: 5, path: '/areas/1/name/x' });
    expect(source.locate(['a/b', '~'])).toMatchObject({ line: 1, column: 1, path: '/a~1b/~0' });
  });

  it.for([
    ['plain', 'text: a + wrong'],
    ['quoted', 'text: "a + wrong"'],
    ['literal', 'text: |\n  a +\n  wrong'],
    ['folded', 'text: >-\n  a\n  + wrong'],
    ['plain over several lines', 'text: a\n  +\n   wrong'],
  ])('points into %s text', ([, text = '']) => {
    const located = yamlSource('x.yaml', text);
    const value = String((located.plain as { text: string }).text);
    const { line = 0, column = 0 } = located.locate(['text'], value.indexOf('wrong'));
    expect(text.split('\n')[line - 1]?.slice(column - 1)).toMatch(/^wrong/);
  });
});
