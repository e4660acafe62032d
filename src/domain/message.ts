import type { IsoDate } from './calendar.js';
import type { Exact } from './number.js';
import type { Instant } from './records/instant.js';

/** A value inside a message, with how it is to be read; text is made at the edge, in the reader's language. */
export type MessageValue =
  | { readonly as: 'points'; readonly value: Exact }
  | { readonly as: 'percent'; readonly value: Exact; readonly places?: number }
  | { readonly as: 'number'; readonly value: Exact }
  | { readonly as: 'date'; readonly value: IsoDate }
  /** A moment with its offset, read as day and hour. */
  | { readonly as: 'moment'; readonly value: Instant }
  | { readonly as: 'text'; readonly value: string }
  /** A slot label, e.g. `2026-09`, read as "tháng 9/2026". */
  | { readonly as: 'slot'; readonly value: string }
  | { readonly as: 'list'; readonly values: readonly MessageValue[]; readonly join: ListJoin };

/** How the parts of a list are joined; the word itself is the reader's language. */
export type ListJoin = 'comma' | 'plus' | 'or' | 'over' | 'equals';

export type MessageValues = Readonly<Record<string, MessageValue>>;

/** Key into the sentences of `adapters/messages`; every id has a sentence there. */
export type MessageId = string;

export interface Message {
  readonly id: MessageId;
  readonly values: MessageValues;
}

export const points = (value: Exact): MessageValue => ({ as: 'points', value });
export const percent = (value: Exact, places?: number): MessageValue =>
  places === undefined ? { as: 'percent', value } : { as: 'percent', value, places };
export const number = (value: Exact): MessageValue => ({ as: 'number', value });
export const date = (value: IsoDate): MessageValue => ({ as: 'date', value });
export const moment = (value: Instant): MessageValue => ({ as: 'moment', value });
export const text = (value: string): MessageValue => ({ as: 'text', value });
export const slot = (value: string): MessageValue => ({ as: 'slot', value });
export const list = (values: readonly MessageValue[], join: ListJoin = 'comma'): MessageValue => ({
  as: 'list',
  values,
  join,
});
