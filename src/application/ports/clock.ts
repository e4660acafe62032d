import type { ServiceIdentifier } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';

/** The day in Viet Nam (UTC+7). */
export interface Clock {
  today(): IsoDate;
}
export const Clock: ServiceIdentifier<Clock> = Symbol.for('Clock');
