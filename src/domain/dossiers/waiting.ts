import type { IsoDate } from '../calendar.js';
import type { Workdays } from '../lists/workdays.js';
import type { Dossier } from './dossier.js';

/** Yêu cầu bổ sung of one dossier, as it stood at the end of a day. */
export interface Waiting {
  /** Số lần yêu cầu bổ sung. */
  readonly requests: number;
  /** Thời gian chờ bổ sung: days from request to answer, of the requests that were answered. */
  readonly days: number;
  /** Whether the last request still waits for the citizen. */
  readonly open: boolean;
  /** Day of that request, where the list says it. */
  readonly since?: IsoDate;
}

/**
 * What was asked after `day` had not happened yet, and what was answered after it was still awaited. Without the days of
 * the requests the list's own count and its number of days are taken as they are.
 */
export function waitingOn(dossier: Dossier, day: IsoDate, workdays: Workdays): Waiting {
  const { asked = [] } = dossier;
  return asked.length === 0 ? undated(dossier) : dated(dossier, asked, day, workdays);
}

function undated({ requests, waited = 0, status }: Dossier): Waiting {
  const open = status === 'awaiting_supplement';
  return { requests: Math.max(requests ?? 0, open || waited > 0 ? 1 : 0), days: waited, open };
}

function dated(dossier: Dossier, asked: readonly IsoDate[], day: IsoDate, workdays: Workdays): Waiting {
  const { answered = [], waited, requests = 0 } = dossier;
  const made = asked.filter((date) => date <= day);
  // Of a list that gives only the number of days, every request is over.
  if (answered.length === 0 && waited !== undefined) {
    const days = made.length > 0 ? waited : 0;
    return { requests: countOf(made, asked, requests), days, open: false };
  }
  let days = 0;
  let since: IsoDate | undefined;
  for (const [index, from] of made.entries()) {
    const to = answered[index];
    if (to !== undefined && to <= day) days += workdays.between(from, to);
    else since = from;
  }
  const open = since !== undefined;
  return { requests: countOf(made, asked, requests), days, open, ...(since !== undefined && { since }) };
}

/** The list may count more requests than it gives days for; not while some of the dated ones are still to come. */
function countOf(made: readonly IsoDate[], asked: readonly IsoDate[], counted: number): number {
  return made.length === asked.length ? Math.max(made.length, counted) : made.length;
}
