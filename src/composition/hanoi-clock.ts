import type { Clock } from '../application/ports/clock.js';
import type { IsoDate } from '../domain/calendar.js';

const HOUR = 3_600_000;

/** The day in Viet Nam, which keeps UTC+7 all year, whatever the machine's own time zone. */
export const hanoiClock: Clock = {
  today: () => new Date(Date.now() + 7 * HOUR).toISOString().slice(0, 10) as IsoDate,
};
