import { addDays, type IsoDate } from '../calendar.js';
import type { Instant } from '../records/instant.js';
import type { Login } from '../records/people.js';

/** Mã truy cập: by it another program acts as an account, with what the account may do and no more. */
export interface Token {
  readonly id: string;
  readonly login: Login;
  /** What the person calls it, to tell it from others. */
  readonly name: string;
  /** Of the token itself, which is kept nowhere. */
  readonly hash: string;
  /** The last day on which it opens anything. */
  readonly lastDay: IsoDate;
  /** Absent: never used. */
  readonly lastUsed?: Instant;
}

/** In front of every token, so that one which strays into a file or a log is known for what it is. */
export const TOKEN_MARK = 'cchc_';

/** Tokens that one account may have. */
export const MOST_TOKENS = 10;

/** A token that nobody renews must end some day: a year, for work that comes round every year. */
const LONGEST_LIFE = 366;
const USUAL_LIFE = 90;

/** The days that may be the last one of a token made today, and the one that is proposed. */
export function lastDays(today: IsoDate): { readonly first: IsoDate; readonly usual: IsoDate; readonly last: IsoDate } {
  return { first: today, usual: addDays(today, USUAL_LIFE), last: addDays(today, LONGEST_LIFE) };
}
