import { createHash } from 'node:crypto';
import type { Selectable, Transaction } from 'kysely';
import type { LogWords } from '../../../application/ports/log-words.js';
import type { AuditPiece, AuditQuery, AuditRecords, Signature } from '../../../application/ports/records.js';
import { type AuditEntry, type AuditNote, auditText, CHAIN_START } from '../../../domain/records/audit.js';
import type { Login } from '../../../domain/records/people.js';
import { searchedText } from '../database/fill-log-search.js';
import type { Tables } from '../database/tables.js';
import { fits } from './audit-filter.js';
import { given } from './optional.js';

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Zero bytes and halves of letters are not kept as they are by every database: the entry would be hashed as one text
 * and read back as another.
 */
function storable(note: AuditNote): AuditNote {
  const clean = (text: string) => text.replace(/\0/g, '').replace(/\p{Cs}/gu, '\uFFFD');
  const { action, subject, before, after, reason, rows } = note;
  return {
    ...{ action, subject: clean(subject) },
    ...(before !== undefined && { before: clean(before) }),
    ...(after !== undefined && { after: clean(after) }),
    ...(reason !== undefined && { reason: clean(reason) }),
    ...(rows !== undefined && { rows }),
  };
}

/** The log: entries are only ever added. */
export class AuditTable implements AuditRecords {
  constructor(
    private readonly tx: Transaction<Tables>,
    private readonly words: LogWords,
  ) {}

  async append({ account, at, origin }: Signature, scope: string, told: AuditNote): Promise<void> {
    const note = storable(told);
    const fresh = { scope, seq: 0, hash: '' };
    await this.tx
      .insertInto('audit_head')
      .values(fresh)
      .onConflict((conflict) => conflict.column('scope').doNothing())
      .execute();
    const head = await this.tx
      .updateTable('audit_head')
      .set((row) => ({ seq: row('seq', '+', 1) }))
      .where('scope', '=', scope)
      .returning(['seq', 'hash'])
      .executeTakeFirstOrThrow();
    const previous = head.hash === '' ? CHAIN_START : head.hash;
    const entry = { ...note, scope, seq: head.seq, at, account, origin, previous };
    const hash = digest(auditText(entry));
    const { before = null, after = null, reason = null, rows: rows_written = null, ...plain } = entry;
    await this.tx
      .insertInto('audit')
      .values({
        ...plain,
        before,
        after,
        reason,
        rows_written,
        hash,
        searched: searchedText(this.words(note)),
      })
      .execute();
    await this.tx.updateTable('audit_head').set({ hash }).where('scope', '=', scope).execute();
  }

  async entries(scope: string): Promise<readonly AuditEntry[]> {
    const rows = await this.tx.selectFrom('audit').selectAll().where('scope', '=', scope).orderBy('seq').execute();
    return rows.map(toEntry);
  }

  async piece(scope: string, wanted: AuditQuery, { most, before, after }: AuditPiece): Promise<readonly AuditEntry[]> {
    let fitting = this.tx.selectFrom('audit').selectAll().where(fits(scope, wanted)).limit(most);
    if (before !== undefined) fitting = fitting.where('seq', '<', before);
    if (after !== undefined) fitting = fitting.where('seq', '>', after);
    const rows = await fitting.orderBy('seq', after === undefined ? 'desc' : 'asc').execute();
    const entries = rows.map(toEntry);
    return after === undefined ? entries.reverse() : entries;
  }

  async count(scope: string, wanted: AuditQuery): Promise<number> {
    const { count } = await this.tx
      .selectFrom('audit')
      .select((row) => row.fn.countAll<number | string>().as('count'))
      .where(fits(scope, wanted))
      .executeTakeFirstOrThrow();
    return Number(count);
  }

  async accounts(scope: string): Promise<readonly Login[]> {
    const rows = await this.tx
      .selectFrom('audit')
      .select('account')
      .distinct()
      .where('scope', '=', scope)
      .orderBy('account')
      .execute();
    return rows.map(({ account }) => account);
  }

  head(scope: string): Promise<Pick<AuditEntry, 'scope' | 'seq' | 'hash'> | undefined> {
    return this.tx.selectFrom('audit_head').selectAll().where('scope', '=', scope).executeTakeFirst();
  }

  async heads(): Promise<readonly Pick<AuditEntry, 'scope' | 'seq' | 'hash'>[]> {
    const heads = await this.tx.selectFrom('audit_head').selectAll().orderBy('scope').execute();
    const scopes = await this.tx.selectFrom('audit').select('scope').distinct().orderBy('scope').execute();
    const lost = scopes.filter(({ scope }) => !heads.some((head) => head.scope === scope));
    return [...heads, ...lost.map(({ scope }) => ({ scope, seq: 0, hash: '' }))];
  }
}

function toEntry({
  before,
  after,
  reason,
  rows_written,
  searched: _,
  ...row
}: Selectable<Tables['audit']>): AuditEntry {
  return {
    ...(row as Pick<AuditEntry, 'at' | 'action'> & typeof row),
    ...given('before', before),
    ...given('after', after),
    ...given('reason', reason),
    ...given('rows', rows_written),
  };
}
