import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { AuditQuery } from '../../../application/ports/records.js';
import { addDays } from '../../../domain/calendar.js';
import { foldForSearch } from '../../../domain/search.js';
import type { Tables } from '../database/tables.js';

type Row = ExpressionBuilder<Tables, 'audit'>;
type Condition = ExpressionWrapper<Tables, 'audit', SqlBool>;

/** The condition under which an entry is wanted. Moments of one offset sort as text does, so days are prefixes. */
export function fits(scope: string, { account, from, to, actions, text }: AuditQuery): (row: Row) => Condition {
  return (row) =>
    row.and([
      row('scope', '=', scope),
      ...(account === undefined ? [] : [row('account', '=', account)]),
      ...(from === undefined ? [] : [row('at', '>=', from)]),
      ...(to === undefined ? [] : [row('at', '<', addDays(to, 1))]),
      ...(actions === undefined ? [] : [row('action', 'in', [...actions])]),
      ...(text === undefined ? [] : [holds(text)]),
    ]);
}

/** Case and marks do not matter; what was typed is no pattern. */
function holds(text: string) {
  const pattern = `%${foldForSearch(text).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<SqlBool>`searched like ${pattern} escape '\\'`;
}
