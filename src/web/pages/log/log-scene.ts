import { decode, Optional, Word, WrittenDateText } from '../../../adapters/boundary/index.js';
import type { AuditQuery } from '../../../application/ports/records.js';
import type { LogPlace } from '../../../application/records/see-log.js';
import type { SeenMonth } from '../../../application/records/see-month.js';
import { AUDIT_KINDS, type AuditKind, deedsOf } from '../../../domain/records/audit-kind.js';
import { readWrittenDate } from '../../../domain/written-date.js';
import { monthUrl } from '../../addresses.js';
import { formSource } from '../../form/form-source.js';
import { type Problem, problemsOf } from '../../form/problems.js';
import { sceneOf } from '../../scene.js';
import type { Visit } from '../../visit.js';

/** Which log is looked at, and for what. */
export interface LogScene {
  readonly visit: Visit;
  /** The month in whose frame the log of its commune stands; absent: the log of the whole workspace. */
  readonly seen?: SeenMonth;
  readonly scope: string;
  /** The page without its question. */
  readonly base: string;
  readonly wanted: AuditQuery;
  readonly place: LogPlace;
  readonly problems: readonly Problem[];
}

class LogForm {
  @Optional() @WrittenDateText() tu?: string;
  @Optional() @WrittenDateText() den?: string;
  @Optional() @Word(...AUDIT_KINDS) loai?: AuditKind;
}

/** @throws Refused */
export async function logScene(visit: Visit): Promise<LogScene> {
  const { params, query } = visit;
  const seen = params.commune === undefined ? undefined : await sceneOf(visit);
  const base = seen === undefined ? '/quan-tri/nhat-ky' : monthUrl(seen.commune.id, seen.month.id, 'nhat-ky');
  const place = placeOf(query);
  const at = { visit, base, place, scope: seen?.commune.id ?? '', ...(seen !== undefined && { seen }) };
  const { tu = '', den = '', loai = '' } = query;
  const decoded = decode(LogForm, formSource({ tu, den, loai }));
  if ('issues' in decoded) {
    return { ...at, wanted: {}, problems: problemsOf(decoded.issues, { tu: 'ngày đầu', den: 'ngày cuối' }) };
  }
  return { ...at, wanted: wantedOf(decoded.value, query), problems: [] };
}

function wantedOf({ tu, den, loai }: LogForm, query: Visit['query']): AuditQuery {
  const [account = '', text = ''] = [query.ai?.trim(), query.chu?.normalize('NFC').trim()];
  const [from, to] = [tu, den].map((each) => (each === undefined ? undefined : readWrittenDate(each)));
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(loai !== undefined && { actions: deedsOf(loai) }),
    ...(account !== '' && { account }),
    ...(text !== '' && { text }),
  };
}

/** `?truoc=120` the page before an entry, `?sau=170` the one after it. */
function placeOf({ truoc = '', sau = '' }: Visit['query']): LogPlace {
  const [before, after] = [truoc, sau].map((each) => (/^\d{1,9}$/.test(each) ? Number(each) : undefined));
  if (after !== undefined) return { after };
  return before === undefined ? {} : { before };
}

/** The same question somewhere else in the log, or on another page about it. */
export function logUrl({ base, visit }: LogScene, more: Readonly<Record<string, string>> = {}, page = ''): string {
  const asked = ['tu', 'den', 'ai', 'loai', 'chu'].flatMap((name) => {
    const value = visit.query[name] ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  const question = new URLSearchParams({ ...Object.fromEntries(asked), ...more }).toString();
  return `${base}${page}${question === '' ? '' : `?${question}`}`;
}
