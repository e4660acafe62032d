import type { Instant } from './instant.js';

/** Lượt gửi thư nhắc: the version of a month that letters are about, and the departments that they go to. */
export interface ReminderRound {
  readonly version: number;
  /** By id. */
  readonly departments: readonly string[];
}

/** So long after letters began to go out the same letters are taken for a second click, not for a second reminder. */
const SOON = 10 * 60_000;

/** `version 1: kt, vp`, as the log keeps it. */
export function roundText({ version, departments }: ReminderRound): string {
  return `version ${version}: ${departments.join(', ')}`;
}

/** Whether some department would get the letter of the same version that this round of the log has sent it. */
export function repeats(logged: string, { version, departments }: ReminderRound): boolean {
  const [of, ids = ''] = logged.split(': ');
  return of === `version ${version}` && ids.split(', ').some((id) => departments.includes(id));
}

export function isSoonAfter(at: Instant, now: Instant): boolean {
  return Date.parse(now) - Date.parse(at) < SOON;
}
