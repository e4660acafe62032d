import type { Transaction } from 'kysely';
import type {
  ProvinceScoreRecords,
  RecordedProvinceScores,
} from '../../../application/ports/province-score-records.js';
import type { ProvinceScores } from '../../../domain/province/province-scores.js';
import type { Instant } from '../../../domain/records/instant.js';
import type { MonthId } from '../../../domain/records/month.js';
import type { Tables } from '../database/tables.js';
import { decodeAs, encode } from '../domain-json.js';

export class ProvinceScoreTable implements ProvinceScoreRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async find(month: MonthId): Promise<RecordedProvinceScores | undefined> {
    const row = await this.tx.selectFrom('province_score').selectAll().where('month', '=', month).executeTakeFirst();
    if (row === undefined) return undefined;
    const { body, done_by, done_at } = row;
    return { scores: decodeAs<ProvinceScores>(body), by: done_by, at: done_at as Instant };
  }

  async put({ scores, by, at }: RecordedProvinceScores): Promise<void> {
    const row = { done_by: by, done_at: at, body: encode(scores) };
    await this.tx
      .insertInto('province_score')
      .values({ month: scores.month, ...row })
      .onConflict((conflict) => conflict.column('month').doUpdateSet(row))
      .execute();
  }
}
