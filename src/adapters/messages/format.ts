import type { IsoDate } from '../../domain/calendar.js';
import { Exact } from '../../domain/number.js';
import type { Instant } from '../../domain/records/instant.js';
import type { MonthId } from '../../domain/records/month.js';

/** Decimals shown at most for a number that does not end, such as one third. */
const MOST_DECIMALS = 4;

/** Điểm, with a fixed number of decimals so that columns line up: `18,15`. */
export function formatPoints(value: Exact, places = 2): string {
  return vietnamese(value.toDecimal(places));
}

/** Difference in points, always with its sign: `+0,50`, `-1,25`; no difference has none. */
export function formatDifference(value: Exact, places = 2): string {
  const sign = value.round(places).sign() > 0 ? '+' : '';
  return sign + formatPoints(value, places);
}

/**
 * A fraction of one as a percentage: `90,75%`.
 * @param places decimals to show; absent: at most two, without trailing zeros.
 */
export function formatPercent(value: Exact, places?: number): string {
  const percent = value.times(Exact.HUNDRED);
  return places === undefined ? `${trimmed(percent, 2)}%` : `${vietnamese(percent.toDecimal(places))}%`;
}

/** A count or a plain number: `3.099`, `12,5`. */
export function formatNumber(value: Exact): string {
  return trimmed(value, MOST_DECIMALS);
}

/** How many: `3.099`. */
export function formatCount(count: number): string {
  return formatNumber(Exact.of(count));
}

/** `10/10/2026`. */
export function formatDate(date: IsoDate): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** `21/11/2026 16:05`, in the offset in which it was recorded. */
export function formatInstant(at: Instant): string {
  return `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)} ${at.slice(11, 16)}`;
}

/** `21/11/2026 16:05:09 +07:00`: the second and the offset as well, where what came first matters. */
export function formatMoment(at: Instant): string {
  return `${formatInstant(at)}${at.slice(16, 19)} ${/(?:Z|[+-]\d\d:\d\d)$/.exec(at)?.[0] ?? ''}`;
}

/** `10/2026`. */
export function formatMonth(month: MonthId): string {
  return `${Number(month.slice(5, 7))}/${month.slice(0, 4)}`;
}

/** `còn 5 ngày`, `hết hạn hôm nay`, `quá 3 ngày`. */
export function daysText(days: number): string {
  if (days === 0) return 'hết hạn hôm nay';
  return days > 0 ? `còn ${days} ngày` : `quá ${-days} ngày`;
}

function trimmed(value: Exact, places: number): string {
  const text = vietnamese(value.toDecimal(places));
  return text.includes(',') ? text.replace(/,?0+$/, '') : text;
}

/** From `-1234.50` to `-1.234,50`. */
function vietnamese(decimal: string): string {
  const [whole = '', decimals] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
