import type { IsoDate } from '../calendar.js';

/** A moment with its offset, as `2026-08-03T09:15:02.123+07:00`. Moments of one offset sort as text does. */
export type Instant = string & { readonly __brand: 'Instant' };

/** The day there and then. */
export function dayOf(at: Instant): IsoDate {
  return at.slice(0, 10) as IsoDate;
}

/** The first moment of the day in Viet Nam. */
export function beginningOf(day: IsoDate): Instant {
  return `${day}T00:00:00.000+07:00` as Instant;
}
