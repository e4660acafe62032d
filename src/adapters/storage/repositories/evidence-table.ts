import type { Selectable, Transaction } from 'kysely';
import type { EvidenceRecords } from '../../../application/ports/records.js';
import type { EvidenceItem, ItemState, StoredFile } from '../../../domain/records/evidence-item.js';
import type { Instant } from '../../../domain/records/instant.js';
import { type MonthId, yearOfMonth } from '../../../domain/records/month.js';
import type { Login } from '../../../domain/records/people.js';
import type { Tables } from '../database/tables.js';
import { given } from './optional.js';

/** What is not looked for in a step of an item, as JSON. */
type Body = Pick<
  EvidenceItem,
  'department' | 'number' | 'issuer' | 'issuedOn' | 'about' | 'isPublic' | 'returnReason' | 'note'
> & {
  /** What this person called the file; the content is kept once, under the name that somebody gave it first. */
  readonly fileName?: string;
};

export class EvidenceTable implements EvidenceRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async inMonth(commune: string, month: MonthId): Promise<readonly EvidenceItem[]> {
    const rows = await this.#upTo(month)
      .where('evidence.commune', '=', commune)
      .where('evidence.year', '=', yearOfMonth(month))
      .where('evidence.month', '<=', month)
      .orderBy('done_at')
      .orderBy('id')
      .execute();
    return rows.map(toItem);
  }

  async seen(id: string, month: MonthId): Promise<EvidenceItem | undefined> {
    const row = await this.#upTo(month)
      .where('evidence.id', '=', id)
      .where('evidence.year', '=', yearOfMonth(month))
      .where('evidence.month', '<=', month)
      .executeTakeFirst();
    return row === undefined ? undefined : toItem(row);
  }

  async find(id: string): Promise<EvidenceItem | undefined> {
    const row = await this.#steps().where('id', '=', id).orderBy('version', 'desc').limit(1).executeTakeFirst();
    return row === undefined ? undefined : toItem(row);
  }

  async history(id: string): Promise<readonly EvidenceItem[]> {
    return (await this.#steps().where('id', '=', id).orderBy('version').execute()).map(toItem);
  }

  async put(item: EvidenceItem): Promise<boolean> {
    const { id, version, commune, year, month, requirement, slot, state, file, by, at, ...rest } = item;
    const body: Body = { ...rest, ...(file !== undefined && { fileName: file.name }) };
    const { numInsertedOrUpdatedRows } = await this.tx
      .insertInto('evidence')
      .values({
        ...{ id, version, commune, year, month, requirement, slot, state, body: JSON.stringify(body) },
        ...{ file: file?.sha256 ?? null, done_by: by, done_at: at },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  async usesOf(commune: string, sha256: string, month: MonthId): Promise<readonly EvidenceItem[]> {
    const rows = await this.#upTo(month)
      .where('evidence.commune', '=', commune)
      .where('evidence.file', '=', sha256)
      .where('evidence.state', '!=', 'withdrawn')
      .orderBy('done_at')
      .execute();
    return rows.map(toItem);
  }

  async file(sha256: string): Promise<StoredFile | undefined> {
    const row = await this.tx.selectFrom('file').selectAll().where('sha256', '=', sha256).executeTakeFirst();
    return row === undefined ? undefined : (JSON.parse(row.content) as StoredFile);
  }

  async files(): Promise<readonly StoredFile[]> {
    const rows = await this.tx.selectFrom('file').select('content').orderBy('sha256').execute();
    return rows.map(({ content }) => JSON.parse(content) as StoredFile);
  }

  async addFile(file: StoredFile, by: Login, at: Instant): Promise<void> {
    const { sha256, bytes, type, name } = file;
    await this.tx
      .insertInto('file')
      .values({ sha256, bytes, type, name, content: JSON.stringify(file), added_at: at, added_by: by })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute();
  }

  /** Steps without a later one in their own month, nor in another one up to `month`. */
  #upTo(month: MonthId) {
    return this.#steps().where(({ and, exists, not, or, selectFrom }) =>
      not(
        exists(
          selectFrom('evidence as next')
            .select('next.id')
            .whereRef('next.id', '=', 'evidence.id')
            .where((next) =>
              or([
                and([
                  next('next.month', '=', next.ref('evidence.month')),
                  next('next.version', '>', next.ref('evidence.version')),
                ]),
                and([next('next.month', '>', next.ref('evidence.month')), next('next.month', '<=', month)]),
              ]),
            ),
        ),
      ),
    );
  }

  #steps() {
    return this.tx
      .selectFrom('evidence')
      .leftJoin('file', 'file.sha256', 'evidence.file')
      .selectAll('evidence')
      .select('file.content');
  }
}

function toItem(row: Selectable<Tables['evidence']> & { content: string | null }): EvidenceItem {
  const { id, version, commune, year, month, requirement, slot, state, body, done_by, done_at, content } = row;
  const { fileName, ...rest } = JSON.parse(body) as Body;
  const file = content === null ? undefined : (JSON.parse(content) as StoredFile);
  return {
    ...rest,
    ...{ id, version, commune, year, month: month as MonthId, requirement, slot, state: state as ItemState },
    ...{ by: done_by, at: done_at as Instant },
    ...given('file', file && { ...file, name: fileName ?? file.name }),
  };
}
