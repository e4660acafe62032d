import type { Loaded } from './ports/loaded.js';
import { Refused } from './refused.js';

/** What was read. @throws Refused with every problem when nothing usable could be read. */
export function usable<T>({ value, issues }: Loaded<T>): T {
  if (value === undefined) throw new Refused(...issues);
  return value;
}
