import { type Kysely, type Selectable, sql } from 'kysely';
import { foldForSearch } from '../../../domain/search.js';
import type { Tables } from './tables.js';

type Texts = Pick<Selectable<Tables['audit']>, 'subject' | 'before' | 'after' | 'reason'>;

/** How many entries are held and written at once. */
const PIECE = 500;

/** Each text by itself, so that nothing is found across two of them. */
export function searchedText({ subject, before, after, reason }: Texts): string {
  return [subject, before, after, reason].map((each) => foldForSearch(each ?? '')).join('\n');
}

/** Makes entries that an earlier program wrote, or that a backup made by one brought, searchable as the others are. */
export async function fillLogSearch(db: Kysely<Tables>): Promise<void> {
  for (;;) {
    const piece = await db
      .selectFrom('audit')
      .select(['scope', 'seq', 'subject', 'before', 'after', 'reason'])
      .where('searched', 'is', null)
      .limit(PIECE)
      .execute();
    if (piece.length === 0) return;
    const rows = piece.map((each) => sql`(${each.scope}, ${sql.lit(each.seq)}, ${searchedText(each)})`);
    await sql`with texts (scope, seq, searched) as (values ${sql.join(rows)})
      update audit set searched = texts.searched from texts
      where audit.scope = texts.scope and audit.seq = texts.seq`.execute(db);
  }
}
