import { plainToInstance, Transform, Type } from 'class-transformer';
import { ValidateIf, ValidateNested } from 'class-validator';
import { text } from '../../domain/message.js';
import { Checked, type Fault } from './check.js';
import { nonEmptyText, word } from './scalars.js';
import { isMapping, type Mapping, type Path, typeName } from './source.js';

export type Shape = new () => object;

/** Tells which class a mapping is to become; undefined when its own words name none. */
export interface Variant {
  readonly shapeOf: (value: Mapping) => Shape | undefined;
  readonly faults: (value: Mapping) => readonly Fault[];
}

/** The key may be left out. Unlike `IsOptional` of class-validator, an empty value (`note:` alone) is not accepted. */
export function Optional(): PropertyDecorator {
  return ValidateIf((_owner: object, value: unknown) => value !== undefined);
}

/** Either this key or one of the others stands in a mapping, never two of them. */
export function OrElse(...others: readonly string[]): PropertyDecorator {
  const given = (owner: unknown): string[] => others.filter((key) => isMapping(owner) && owner[key] !== undefined);
  const wanted = ValidateIf((owner: object, value: unknown) => value !== undefined || given(owner).length === 0);
  const alone = Checked('orElse', (value, owner) => {
    const [other] = given(owner);
    return value === undefined || other === undefined
      ? []
      : [{ code: 'D001', values: { key: text(other), allowed: text('') } }];
  });
  return (target, property) => {
    wanted(target, property);
    alone(target, property);
  };
}

/** A mapping of the given class. */
export function Nested(shape: () => Shape): PropertyDecorator {
  return combine(Type(shape), ValidateNested(), Checked('nested', (value) => mappingFaults(value, [])));
}

/** A list of mappings; a list inside the list is refused. */
export function ListOf(shape: (() => Shape) | Variant): PropertyDecorator {
  ...
}
