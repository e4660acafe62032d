import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.js';

/** Rows of these tables are numbered within their commune. */
type Numbered = 'check_answer' | 'reopen_request' | 'signed_document';

/** The next number; whoever writes to the commune waits for the writer before. */
export async function nextId(tx: Transaction<Tables>, table: Numbered, commune: string): Promise<number> {
  const { last } = await tx
    .selectFrom(table)
    .select((row) => row.fn.max('id').as('last'))
    .where('commune', '=', commune)
    .executeTakeFirstOrThrow();
  return (last ?? 0) + 1;
}
