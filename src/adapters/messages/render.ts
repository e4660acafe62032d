import type { PointsRounding } from '../../domain/criteria-set.js';
import type { ListJoin, Message, MessageValue, MessageValues } from '../../domain/message.js';
import { formatDate, formatInstant, formatNumber, formatPercent, formatPoints } from './format.js';
import { slotName } from './slot-name.js';
import { TRACE_MESSAGES } from './vi-traces.js';

/** Shown where a sentence asks for a value that it was not given. */
const UNKNOWN = '…';
const LIST_JOINS: Readonly<Record<ListJoin, string>> = {
  comma: ', ',
  plus: ' + ',
  or: ' hoặc ',
  over: '/',
  equals: ' = ',
};
/** Where no criteria set says otherwise. */
const HUNDREDTHS: PointsRounding = { places: 2, mode: 'half_up' };
const PLACE = /\{(\w+)\}/g;

export function renderValue(value: MessageValue, rounding = HUNDREDTHS): string {
  switch (value.as) {
    case 'points':
      return formatPoints(value.value.round(rounding.places, rounding.mode), rounding.places);
    case 'percent':
      return formatPercent(value.value, value.places);
    case 'number':
      return formatNumber(value.value);
    case 'date':
      return formatDate(value.value);
    case 'moment':
      return formatInstant(value.value);
    case 'text':
      return value.value;
    case 'slot':
      return slotName(value.value);
    case 'list':
      return value.values.map((each) => renderValue(each, rounding)).join(LIST_JOINS[value.join]);
  }
}

/** Fills the `{name}` places of a sentence; a value that is not there shows as an ellipsis. */
export function fillTemplate(template: string, values: MessageValues, rounding?: PointsRounding): string {
  return template.replace(PLACE, (_, name: string) => valueText(values, name, rounding) ?? UNKNOWN);
}

/**
 * As `fillTemplate`, for sentences with parts in double square brackets: such a part is left out when one of its values
 * is not there. `[[A|B]]` gives B instead of A.
 */
export function fillOptional(template: string, values: MessageValues, rounding?: PointsRounding): string {
  const chosen = template.replace(/\[\[(.*?)(?:\|(.*?))?\]\]/g, (_, part: string, otherwise = '') =>
    placesOf(part).every((name) => valueText(values, name) !== undefined) ? part : otherwise,
  );
  return fillTemplate(chosen, values, rounding).replace(/ {2,}/g, ' ').trim();
}

/** The sentence of a message id; an id without a sentence shows as itself. */
export function renderMessage(message: Message, rounding?: PointsRounding): string {
  const template = Object.hasOwn(TRACE_MESSAGES, message.id) ? TRACE_MESSAGES[message.id] : undefined;
  return template === undefined ? message.id : fillOptional(template, message.values, rounding);
}

function placesOf(template: string): string[] {
  return [...template.matchAll(PLACE)].map((match) => match[1] ?? '');
}

function valueText(values: MessageValues, name: string, rounding?: PointsRounding): string | undefined {
  const value = Object.hasOwn(values, name) ? values[name] : undefined;
  const text = value === undefined ? '' : renderValue(value, rounding).trim();
  return text === '' ? undefined : text;
}
