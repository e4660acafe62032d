import type { Transaction } from 'kysely';
import type { FindingRecords, WrittenRows } from '../../../application/ports/records.js';
import type { Finding } from '../../../domain/finding.js';
import type { Tables } from '../database/tables.js';
import { decodeAs, encode } from '../domain-json.js';

/** Findings of inspections; every version stays, the last one of each counts. */
export class FindingTable implements FindingRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async list(commune: string): Promise<readonly Finding[]> {
    const rows = await this.tx
      .selectFrom('finding')
      .select(['id', 'body'])
      .where('commune', '=', commune)
      .orderBy('id')
      .orderBy('version')
      .execute();
    return [...new Map(rows.map(({ id, body }) => [id, body])).values()].map((body) => decodeAs<Finding>(body));
  }

  async written(commune: string): Promise<WrittenRows<Finding>> {
    const rows = await this.tx
      .selectFrom('finding')
      .selectAll()
      .where('commune', '=', commune)
      .orderBy('id')
      .orderBy('version')
      .execute();
    return new Map(rows.map(({ id, version, body }) => [keyOf(id, version), decodeAs<Finding>(body)]));
  }

  async put(commune: string, finding: Finding): Promise<string> {
    const { last } = await this.tx
      .selectFrom('finding')
      .select((row) => row.fn.max('version').as('last'))
      .where('commune', '=', commune)
      .where('id', '=', finding.id)
      .executeTakeFirstOrThrow();
    const row = { commune, id: finding.id, version: (last ?? 0) + 1, body: encode(finding) };
    await this.tx.insertInto('finding').values(row).execute();
    return keyOf(row.id, row.version);
  }
}

function keyOf(id: string, version: number): string {
  return `${id} v${version}`;
}
