import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { AuditQuery } from '../../../application/ports/records.js';
import { addDays } from '../../../domain/calendar.js';
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
      ...(text === undefined ? [] : [row.or(SEARCHED.map((column) => holds(column, text)))]),
    ]);
}

const SEARCHED = ['subject', 'before', 'after', 'reason'] as const;

/** Small and capital letters alike, as far as the database knows them; what was typed is no pattern. */
function holds(column: (typeof SEARCHED)[number], text: string) {
  const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return sql<SqlBool>`lower(${sql.ref(column)}) like lower(${pattern}) escape '\\'`;
}
