import type { Transaction } from 'kysely';
import type { SignedDocumentRecords } from '../../../application/ports/records.js';
import type { StoredFile } from '../../../domain/records/evidence-item.js';
import type { Instant } from '../../../domain/records/instant.js';
import type { MonthId } from '../../../domain/records/month.js';
import type { SignedDocument } from '../../../domain/records/signed-document.js';
import type { Tables } from '../database/tables.js';
import { nextId } from './next-id.js';

/** Signed papers of the versions; a later one stands beside the earlier. */
export class SignedDocumentTable implements SignedDocumentRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async inMonth(commune: string, month: MonthId): Promise<readonly SignedDocument[]> {
    const rows = await this.tx
      .selectFrom('signed_document')
      .innerJoin('file', 'file.sha256', 'signed_document.file')
      .select(['id', 'version', 'set_id', 'signed_document.name', 'data_code', 'code_read', 'done_by', 'done_at'])
      .select('file.content')
      .where('commune', '=', commune)
      .where('month', '=', month)
      .orderBy('id')
      .execute();
    return rows.map(({ id, version, set_id, name, data_code, code_read, done_by, done_at, content }) => ({
      ...{ commune, month, version, id, set: set_id, code: data_code, isCodeRead: code_read === 1 },
      ...{ by: done_by, at: done_at as Instant },
      file: { ...(JSON.parse(content) as StoredFile), name },
    }));
  }

  async add(document: Omit<SignedDocument, 'id'>): Promise<void> {
    const { commune, month, version, set, file, code, isCodeRead, by, at } = document;
    await this.tx
      .insertInto('signed_document')
      .values({
        ...{ commune, id: await nextId(this.tx, 'signed_document', commune), month, version, set_id: set },
        ...{ file: file.sha256, name: file.name, data_code: code, code_read: isCodeRead ? 1 : 0 },
        ...{ done_by: by, done_at: at },
      })
      .execute();
  }
}
