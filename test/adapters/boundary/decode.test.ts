import { describe, expect, it } from 'vitest';
import {
  byKey,
  decode,
  ExactText,
  ListOf,
  type LocatedSource,
  MapOf,
  Nested,
  NonEmptyText,
  Optional,
  OrElse,
  oneOf,
  Word,
  YesNo,
} from '../../../src/adapters/boundary/index.js';
import { allIssues, decodeYaml, issuesIn, valuesOf } from './support.js';

class Leaf {
  @NonEmptyText() readonly name!: string;
  @Optional() @NonEmptyText() readonly note?: string;
  @Optional() @YesNo() readonly monitor?: boolean;
  @Optional() @ExactText({ least: '0', most: '10' }) readonly points?: string | number;
}
class Tree {
  @ListOf(() => Leaf) readonly leaves!: readonly Leaf[];
}
class Circle {
  @Word('circle') readonly kind!: 'circle';
}
class Square {
  @Word('square') readonly kind!: 'square';
  @ExactText() readonly side!: string | number;
}
class Drawing {
  @ListOf(oneOf('kind', { circle: () => Circle, square: () => Square }, 'D009'))
  readonly shapes!: readonly (Circle | Square)[];
}

describe('decode closes the holes of class-transformer and class-validator', () => {
  it('refuses keys that reach into the prototype, instead of dropping them', () => {
    expect(issuesIn(Leaf, 'name: a\n__proto__: {note: b}')).toEqual(['S003 2:1 /__proto__']);
    expect(issuesIn(Tree, 'leaves:\n  - name: a\n    constructor: b')).toEqual(['S003 3:5 /leaves/0/constructor']);
  });

  it('refuses an unknown kind, instead of falling back to a base class', () => {
    expect(issuesIn(Drawing, 'shapes:\n  - kind: circle\n  - kind: cirle')).toEqual(['D009 3:5 /shapes/1/kind']);
    expect(valuesOf(Drawing, 'shapes: [{kind: cirle}]')).toMatchObject({ found: 'cirle', nearest: 'circle' });
  });

  it('says that the kind is missing, once', () => {
    expect(issuesIn(Drawing, 'shapes:\n  - side: 1')).toEqual(['D002 2:5 /shapes/0/kind']);
  });

  it('decodes each item of a list by its own kind', () => {
    expect(decodeYaml(Drawing, 'shapes: [{kind: square, side: "2,5"}, {kind: circle}]')).toMatchObject({
      value: { shapes: [expect.any(Square), expect.any(Circle)] },
    });
    expect(issuesIn(Drawing, 'shapes: [{kind: circle, side: 1}]')).toEqual(['D001 1:25 /shapes/0/side']);
  });

  it('refuses a list inside a list', () => {
    expect(issuesIn(Tree, 'leaves:\n  - [{name: a}]')).toEqual(['D003 2:5 /leaves/0']);
  });

  it('refuses a key with nothing behind it where the key may be left out', () => {
    expect(issuesIn(Leaf, 'name: a\nnote:')).toEqual(['D003 2:1 /note']);
    expect(valuesOf(Leaf, 'name: a\nnote:')).toEqual({ key: 'note', expected: 'text', found: 'empty' });
  });

  it('converts nothing: the word "false" is no false, a number is no text', () => {
    expect(issuesIn(Leaf, 'name: 12\nmonitor: "false"\npoints: many')).toEqual([
      'D003 1:1 /name',
      'D003 2:1 /monitor',
      'D005 3:1 /points',
    ]);
  });

  it('refuses unknown keys and suggests the one that was meant', () => {
    expect(issuesIn(Leaf, 'name: a\nnotes: b')).toEqual(['D001 2:1 /notes']);
    expect(valuesOf(Leaf, 'name: a\nnotes: b')).toEqual({
      key: 'notes',
      nearest: 'note',
      allowed: 'name, note, monitor, points',
    });
  });

  it('does not also report as missing the key that was mistyped', () => {
    expect(issuesIn(Leaf, 'naem: a')).toEqual(['D001 1:1 /naem']);
  });

  it.for([
    ['', 'empty'],
    ['- a', 'list'],
    ['text', 'text'],
    ['12', 'number'],
    ['true', 'boolean'],
  ])('refuses a document that is no mapping: %j', ([text = '', found]) => {
    expect(allIssues(Leaf, text)).toMatchObject([{ code: 'S007', values: { found: { value: found } } }]);
  });

  it('says one thing of a mapping where a list is due, and of a list where a mapping is due', () => {
    expect(issuesIn(Tree, 'leaves:\n  name: a\n  other: b')).toEqual(['D003 1:1 /leaves']);
    class Holder {
      @Nested(() => Leaf) readonly leaf!: Leaf;
    }
    expect(issuesIn(Holder, 'leaf:\n  - name: a\n    other: b')).toEqual(['D003 1:1 /leaf']);
  });

  it('reports every property of every item, however deep, and each once', () => {
    const item = '  - {name: 1, note: 2, monitor: 3, points: x, other: 5}\n';
    expect(issuesIn(Tree, `leaves:\n${item}${item}`)).toHaveLength(10);
  });

  it('tells a wrong shape before a wrong range', () => {
    expect(issuesIn(Leaf, 'name: a\npoints: 11')).toEqual(['D008 2:1 /points']);
    expect(issuesIn(Leaf, 'name: a\npoints: [11]')).toEqual(['D003 2:1 /points']);
  });

  it.for([40, 20_000])('refuses nesting of %i levels before it can exhaust the stack', (depth) => {
    const text = `leaves: ${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(allIssues(Tree, text).map((issue) => issue.code)).toEqual(['S004']);
  });

  it('guards plain values of any source', () => {
    const source: LocatedSource = {
      plain: JSON.parse('{"name": "a", "constructor": {}}'),
      issues: [],
      locate: (path) => ({ file: 'request', path: `/${path.join('/')}` }),
    };
    expect(decode(Leaf, source)).toMatchObject({ issues: [{ code: 'S003', place: { path: '/constructor' } }] });
  });
});

describe('decode', () => {
  class Award {
    @OrElse('share') @ExactText() readonly points?: string;
    @Optional() @ExactText() readonly share?: string;
  }
  class Named {
    @MapOf(() => Leaf) readonly leaves!: ReadonlyMap<string, Leaf>;
  }
  class Use {
    @NonEmptyText() readonly use!: string;
  }
  class Mixed {
    @ListOf(
      byKey(
        'use',
        () => Use,
        () => Leaf,
      ),
      'name',
    )
    readonly items!: readonly (Use | Leaf)[];
  }

  it('wants one of two keys, and only one', () => {
    expect(issuesIn(Award, 'points: 1')).toEqual([]);
    expect(issuesIn(Award, 'share: 1/2')).toEqual([]);
    expect(issuesIn(Award, '{}')).toEqual(['D002 1:1 /points']);
    expect(issuesIn(Award, 'points: 1\nshare: 1/2')).toEqual(['D001 1:1 /points']);
  });

  it('turns a mapping of the author’s own names into a map of instances', () => {
    const decoded = decodeYaml(Named, 'leaves: {a: {name: x}}');
    expect('value' in decoded && decoded.value.leaves.get('a')).toBeInstanceOf(Leaf);
    expect(issuesIn(Named, 'leaves: {a: {nme: x}, b: 3}')).toEqual(['D001 1:14 /leaves/a/nme', 'D003 1:23 /leaves/b']);
  });

  it('chooses the class of an item by the presence of a key', () => {
    const decoded = decodeYaml(Mixed, 'items: [{use: x}, {name: y}]');
    expect('value' in decoded && decoded.value.items.map((item) => item.constructor.name)).toEqual(['Use', 'Leaf']);
  });

  it('refuses two items with the same id', () => {
    expect(issuesIn(Mixed, 'items: [{name: y}, {name: z}, {name: y}]')).toEqual(['C021 1:32 /items/2/name']);
  });

  it('hands on what was wrong with the text and looks no further', () => {
    expect(issuesIn(Leaf, 'name: &a x\nother: 1')).toEqual(['S002 1:10 undefined']);
  });
});
