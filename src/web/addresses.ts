/** Addresses of pages, each made in one place. */

/** @param next where to go after signing in: a page of this application. */
export function signInUrl(next?: string): string {
  return next === undefined || next === '/' ? '/dang-nhap' : `/dang-nhap?tiep=${encodeURIComponent(next)}`;
}

/** A page of this application, never another site: what comes from an address line is not trusted. */
export function safeNext(next: string | undefined): string {
  const isOurs = next !== undefined && /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next);
  return isOurs ? next : '/';
}

/** A page of one commune's month. @param page its name, with what follows it. */
export function monthUrl(
  commune: string,
  month: string,
  page: string | readonly string[] = 'viec',
  query: Readonly<Record<string, string>> = {},
): string {
  const parts = ['xa', commune, month, ...(typeof page === 'string' ? [page] : page)];
  const path = parts.map((each) => `/${encodeURIComponent(each)}`).join('');
  const asked = new URLSearchParams(query).toString();
  return asked === '' ? path : `${path}?${asked}`;
}

/** Where a month of the commune is opened. */
export function openingUrl(commune: string): string {
  return `/xa/${encodeURIComponent(commune)}/mo-thang`;
}

/** The page of one job. */
export function jobUrl(id: string): string {
  return `/viec-nen/${encodeURIComponent(id)}`;
}

/** A page about all communes in one month. @param page its name, with what follows it; absent: the first of them. */
export function provinceUrl(
  month: string | undefined,
  page = '',
  query: Readonly<Record<string, string>> = {},
): string {
  const asked = new URLSearchParams({ ...(month !== undefined && { thang: month }), ...query }).toString();
  return `/tinh${page === '' ? '' : `/${page}`}${asked === '' ? '' : `?${asked}`}`;
}

/** The page of one criterion. */
export function criterionUrl(commune: string, month: string, set: string, code: string): string {
  return monthUrl(commune, month, ['tieu-chi', set, code]);
}

/** Các bản sao lưu. */
export const BACKUPS_URL = '/quan-tri/sao-luu';
