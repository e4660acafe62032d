import { plainToInstance } from 'class-transformer';
import type { IssueCode } from '../../domain/issue.js';
import type { Fault } from './check.js';
import { word } from './scalars.js';
import { isMapping, type Mapping } from './source.js';

export type Shape = new () => object;

/** Several classes that a mapping can become. */
export interface Variants {
  /** The class for this mapping; undefined when its own words name none. */
  shapeOf(value: Mapping): Shape | undefined;
  faults(value: Mapping): readonly Fault[];
}

/**
 * The word under `key` names the class. An unknown word is an issue, where class-transformer would quietly fall back to
 * a base class.
 * @param code the issue that an unknown word is.
 */
export function oneOf(key: string, shapes: Readonly<Record<string, () => Shape>>, code: IssueCode = 'D004'): Variants {
  const words = Object.keys(shapes);
  const nameOf = (value: Mapping): string | undefined => words.find((each) => each === value[key]);
  return {
    shapeOf: (value) => shapes[nameOf(value) ?? '']?.(),
    faults(value) {
      if (value[key] === undefined) return [{ code: 'D002', values: {}, at: [key] }];
      return word(code, value[key], words).map((fault) => ({ ...fault, at: [key] }));
    },
  };
}

/** The presence of `key` decides between two classes. */
export function byKey(key: string, present: () => Shape, absent: () => Shape): Variants {
  return { shapeOf: (value) => (key in value ? present() : absent()), faults: () => [] };
}

/** The mapping as an instance of its class; anything else as it is, for the checks to refuse. */
export function instanceOf(variants: Variants, value: unknown): unknown {
  const shape = isMapping(value) ? variants.shapeOf(value) : undefined;
  return shape === undefined ? value : plainToInstance(shape, value);
}
