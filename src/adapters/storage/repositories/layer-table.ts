import type { Selectable, Transaction } from 'kysely';
import type { LayerRecords, WrittenRows } from '../../../application/ports/records.js';
import { Exact } from '../../../domain/number.js';
import type { Instant } from '../../../domain/records/instant.js';
import type { Layer, LayerScore } from '../../../domain/records/layer.js';
import type { MonthId } from '../../../domain/records/month.js';
import type { Tables } from '../database/tables.js';

/** Scores by hand and by appraisers, each with its reason; the last one of a layer counts, and the others stay. */
export class LayerTable implements LayerRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async inMonth(commune: string, month: MonthId): Promise<readonly LayerScore[]> {
    const rows = await this.tx
      .selectFrom('layer_score')
      .selectAll()
      .where('commune', '=', commune)
      .where('month', '=', month)
      .orderBy('id')
      .execute();
    return rows.map(toScore);
  }

  async written(commune: string): Promise<WrittenRows<LayerScore>> {
    const query = this.tx.selectFrom('layer_score').selectAll().where('commune', '=', commune);
    const rows = await query.orderBy('id').execute();
    return new Map(rows.map((row) => [`${row.id}`, toScore(row)]));
  }

  async add({ commune, month, set, code, layer, points, reason, source, by, at }: LayerScore): Promise<string> {
    const { last } = await this.tx
      .selectFrom('layer_score')
      .select((row) => row.fn.max('id').as('last'))
      .where('commune', '=', commune)
      .executeTakeFirstOrThrow();
    const id = (last ?? 0) + 1;
    await this.tx
      .insertInto('layer_score')
      .values({
        ...{ commune, id, month, set_id: set, code, layer, points: points.toString(), reason, source },
        ...{ done_by: by, done_at: at },
      })
      .execute();
    return `${id}`;
  }
}

function toScore(row: Selectable<Tables['layer_score']>): LayerScore {
  const { commune, month, set_id, code, layer, points, reason, source, done_by, done_at } = row;
  return {
    ...{ commune, month: month as MonthId, set: set_id, code, layer: layer as Layer, points: Exact.from(points) },
    ...{ reason, source, by: done_by, at: done_at as Instant },
  };
}
