import type { FieldKind, Fields } from '../../../domain/lists/fields.js';
import {
  IsoDateText,
  isoDateText,
  ListOfText,
  NonEmptyText,
  Optional,
  type Shape,
  WholeNumber,
  Word,
  YesNo,
} from '../../boundary/index.js';

/** The class of one item of a worked example: its columns as the list has them, all of them optional but the needed ones. */
export function itemShape(fields: Fields, needed: readonly string[]): Shape {
  class Item {}
  for (const [name, kind] of Object.entries(fields)) {
    if (!needed.includes(name)) Optional()(Item.prototype, name);
    checkOf(kind)(Item.prototype, name);
  }
  return Item;
}

function checkOf(kind: FieldKind): PropertyDecorator {
  switch (kind) {
    case 'text':
      return NonEmptyText();
    case 'date':
      return IsoDateText();
    case 'dates':
      return ListOfText(isoDateText);
    case 'count':
      return WholeNumber({ least: '0' });
    case 'flag':
      return YesNo();
    default:
      return Word(...kind.words);
  }
}
