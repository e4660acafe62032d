import type { ServiceIdentifier } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { Instant } from '../../domain/records/instant.js';

export interface Clock {
  /** The day in Viet Nam (UTC+7). */
  today(): IsoDate;
  /** This moment, with the offset of Viet Nam. */
  now(): Instant;
}
export const Clock: ServiceIdentifier<Clock> = Symbol.for('Clock');
