import type { Clock } from '../application/ports/clock.js';
import type { IsoDate } from '../domain/calendar.js';
import type { Instant } from '../domain/records/instant.js';

const HOUR = 3_600_000;

/** The time in Viet Nam, which keeps UTC+7 all year, whatever the machine's own time zone. */
export const hanoiClock: Clock = {
  today: () => here().slice(0, 10) as IsoDate,
  now: () => here().replace('Z', '+07:00') as Instant,
};

function here(): string {
  return new Date(Date.now() + 7 * HOUR).toISOString();
}
