import { plainToInstance, Transform, Type } from 'class-transformer';
import { ValidateIf, ValidateNested } from 'class-validator';
import { text } from '../../domain/message.js';
import { type Check, Checked, type Fault, wrongType } from './check.js';
import { nonEmptyText } from './scalars.js';
import { isMapping } from './source.js';
import { instanceOf, type Shape, type Variants } from './variants.js';

/** The key may be left out. Unlike `IsOptional` of class-validator, a key with nothing behind it is not accepted. */
export function Optional(): PropertyDecorator {
  return ValidateIf((_owner: object, value: unknown) => value !== undefined);
}

/** This key or one of the others, never two of them. */
export function OrElse(...others: readonly string[]): PropertyDecorator {
  const otherIn = (owner: unknown): string | undefined =>
    others.find((key) => isMapping(owner) && owner[key] !== undefined);
  return (target, property) => {
    const alone: Check = (value, owner) => {
      const other = otherIn(owner);
      if (value === undefined || other === undefined) return [];
      return [{ code: 'D001', values: { key: text(other), allowed: text(String(property)) } }];
    };
    ValidateIf((owner: object, value: unknown) => value !== undefined || otherIn(owner) === undefined)(
      target,
      property,
    );
    Checked('orElse', alone)(target, property);
  };
}

/** A mapping of the given class. */
export function Nested(shape: () => Shape): PropertyDecorator {
  return combined(Type(shape), ValidateNested(), Checked('nested', mappingFaults));
}

/**
 * A list of mappings, never of lists.
 * @param unique key whose value no two items share.
 */
export function ListOf(shape: (() => Shape) | Variants, unique?: string): PropertyDecorator {
  const repeated: Check = unique === undefined ? () => [] : (value) => repeatedFaults(value, unique);
  const nested = ValidateNested({ each: true });
  if (typeof shape === 'function') {
    const items = itemsOf(mappingFaults);
    return combined(Type(shape), nested, Checked('listOf', items), Checked('unique', repeated));
  }
  const toInstances = Transform(({ obj, key }) => {
    const items: unknown = obj[key];
    return Array.isArray(items) ? items.map((item) => instanceOf(shape, item)) : items;
  });
  const items = itemsOf((item) => (isMapping(item) ? shape.faults(item) : mappingFaults(item)));
  return combined(toInstances, nested, Checked('listOf', items), Checked('unique', repeated));
}

/** A mapping from names of the author's choice to mappings of the given class; becomes a Map. */
export function MapOf(shape: () => Shape): PropertyDecorator {
  const toMap = Transform(({ obj, key }) => {
    const entries: unknown = obj[key];
    if (!isMapping(entries)) return entries;
    return new Map(
      Object.entries(entries).map(([name, value]) => [
        name,
        isMapping(value) ? plainToInstance(shape(), value) : value,
      ]),
    );
  });
  return combined(toMap, ValidateNested({ each: true }), Checked('mapOf', entriesOf(mappingFaults)));
}

/** A list of texts. */
export function ListOfText(check: Check = nonEmptyText): PropertyDecorator {
  return Checked('listOfText', itemsOf(check));
}

/** A mapping from names of the author's choice to texts. */
export function MapOfText(check: Check = nonEmptyText): PropertyDecorator {
  return Checked('mapOfText', entriesOf(check));
}

function mappingFaults(value: unknown): readonly Fault[] {
  return isMapping(value) ? [] : wrongType('mapping', value);
}

/** Items whose `key` an earlier item has too. */
function repeatedFaults(value: unknown, key: string): readonly Fault[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const ids = items.map((item) => (isMapping(item) ? item[key] : undefined));
  return ids.flatMap((id, index) => {
    if (id === undefined || ids.indexOf(id) === index) return [];
    return [{ code: 'C021', values: { id: text(String(id)), what: text('item') }, at: [index, key] }];
  });
}

function itemsOf(check: Check): Check {
  return (value) => {
    if (!Array.isArray(value)) return wrongType('list', value);
    if (value.length === 0) return [{ code: 'D010', values: { what: text('list') } }];
    return value.flatMap((item, index) => below(index, check(item, value)));
  };
}

function entriesOf(check: Check): Check {
  return (value) => {
    if (!isMapping(value)) return wrongType('mapping', value);
    const entries = value instanceof Map ? [...value] : Object.entries(value);
    return entries.flatMap(([name, item]) => below(String(name), check(item, value)));
  };
}

function below(step: string | number, faults: readonly Fault[]): Fault[] {
  return faults.map((fault) => ({ ...fault, at: [step, ...(fault.at ?? [])] }));
}

function combined(...decorators: readonly PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    for (const decorate of decorators) decorate(target, property);
  };
}
