import type { Instant } from '../../domain/records/instant.js';

/** Milliseconds, without the offset: names hold no signs that a file may not have. */
const MOMENT = 23;
const MADE = /-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)(\d{3})(?:-\d+)?$/;

/** `truoc-khoa-2026-10-20261015-081502123`: why a backup is made, and when. */
export function backupName(what: string, now: Instant): string {
  return `${what}-${now.slice(0, MOMENT).replaceAll(/[-:.]/g, '').replace('T', '-')}`;
}

/** When a backup of this name was made, by the clock of this office; undefined where the name does not tell. */
export function madeAt(name: string, now: Instant): Instant | undefined {
  const [, year, month, day, hour, minute, second, rest] = MADE.exec(name) ?? [];
  if (year === undefined) return undefined;
  const offset = now.slice(MOMENT);
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.${rest}${offset}` as Instant;
}
