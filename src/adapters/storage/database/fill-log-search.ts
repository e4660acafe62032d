import { type Kysely, sql } from 'kysely';
import type { LogWords } from '../../../application/ports/log-words.js';
import type { AuditAction } from '../../../domain/records/audit.js';
import { foldForSearch } from '../../../domain/search.js';
import { given } from '../repositories/optional.js';
import type { Tables } from './tables.js';

/** How many entries are held and written at once. */
const PIECE = 500;

/** Where nobody tells how entries read: their texts as they are kept. */
export const AS_KEPT: LogWords = ({ subject, before = '', after = '', reason = '' }) => [
  subject,
  before,
  after,
  reason,
];

/** Each text by itself, so that nothing is found across two of them. */
export function searchedText(texts: readonly string[]): string {
  return texts.map(foldForSearch).join('\n');
}

/** Makes entries that an earlier program wrote, or that a backup made by one brought, searchable as the others are. */
export async function fillLogSearch(db: Kysely<Tables>, words: LogWords): Promise<void> {
  for (;;) {
    const piece = await db
      .selectFrom('audit')
      .select(['scope', 'seq', 'action', 'subject', 'before', 'after', 'reason'])
      .where('searched', 'is', null)
      .orderBy('scope')
      .orderBy('seq')
      .limit(PIECE)
      .execute();
    if (piece.length === 0) return;
    const rows = piece.map(({ scope, seq, action, subject, before, after, reason }) => {
      const note = { action: action as AuditAction, subject };
      const told = words({ ...note, ...given('before', before), ...given('after', after), ...given('reason', reason) });
      return sql`(${scope}, ${sql.lit(seq)}, ${searchedText(told)})`;
    });
    await sql`with texts (scope, seq, searched) as (values ${sql.join(rows)})
      update audit set searched = texts.searched from texts
      where audit.scope = texts.scope and audit.seq = texts.seq`.execute(db);
  }
}
