import type { Transaction } from 'kysely';
import type { FigureRecords } from '../../../application/ports/records.js';
import type { Fact } from '../../../domain/metric.js';
import type { FigureEntry, FigureImport, ImportSummary, RecordedFigure } from '../../../domain/records/figures.js';
import type { Instant } from '../../../domain/records/instant.js';
import { type MonthId, yearOfMonth } from '../../../domain/records/month.js';
import type { Tables } from '../database/tables.js';
import { decodeAs, encode } from '../domain-json.js';

/** Figures and the imports that brought them; an import supersedes the figures before it and changes none. */
export class FigureTables implements FigureRecords {
  constructor(private readonly tx: Transaction<Tables>) {}

  async inMonth(commune: string, month: MonthId): Promise<readonly RecordedFigure[]> {
    const rows = await this.tx
      .selectFrom('fact')
      .select(['import', 'metric', 'month', 'entry', 'body'])
      .where('commune', '=', commune)
      .where('year', '=', yearOfMonth(month))
      .where('month', '<=', month)
      .where((row) => row.or([row('superseded_in', 'is', null), row('superseded_in', '>', month)]))
      .orderBy('metric')
      .orderBy('month')
      .execute();
    // An import into an earlier month leaves a later month's own figures in force: the last one of each metric counts.
    const last = new Map(rows.map((row) => [`${row.entry} ${row.metric}`, row]));
    return [...last.values()].map(toFigure);
  }

  async of(importId: string): Promise<readonly RecordedFigure[]> {
    const columns = ['import', 'metric', 'month', 'entry', 'body'] as const;
    return (await this.tx.selectFrom('fact').select(columns).where('import', '=', importId).execute()).map(toFigure);
  }

  async imports(commune: string, month?: MonthId): Promise<readonly FigureImport[]> {
    let query = this.tx.selectFrom('fact_import').selectAll().where('commune', '=', commune);
    if (month !== undefined) query = query.where('month', '=', month);
    const rows = await query.orderBy('done_at').orderBy('id').execute();
    return rows.map(({ month: recorded, entry, file_name, summary, done_by, done_at, ...row }) => ({
      ...row,
      month: recorded as MonthId,
      entry: entry as FigureEntry,
      fileName: file_name,
      summary: JSON.parse(summary) as ImportSummary,
      by: done_by,
      at: done_at as Instant,
    }));
  }

  async add(batch: FigureImport, figures: readonly RecordedFigure[]): Promise<void> {
    const { id, commune, month, entry, source, fileName, sha256, summary, by, at } = batch;
    await this.tx
      .insertInto('fact_import')
      .values({
        ...{ id, commune, month, entry, source, file_name: fileName, sha256, summary: JSON.stringify(summary) },
        ...{ done_by: by, done_at: at },
      })
      .execute();
    const year = yearOfMonth(month);
    for (const { metric, fact } of figures) {
      await this.tx
        .updateTable('fact')
        .set({ superseded_in: month })
        .where('commune', '=', commune)
        .where('year', '=', year)
        .where('metric', '=', metric)
        .where('entry', '=', entry)
        .where('month', '<=', month)
        .where((row) => row.or([row('superseded_in', 'is', null), row('superseded_in', '>', month)]))
        .execute();
      const row = { import: id, commune, year, month, metric, entry, body: encode(fact), superseded_in: null };
      await this.tx.insertInto('fact').values(row).execute();
    }
  }

  async retire(imports: readonly string[], month: MonthId): Promise<void> {
    if (imports.length === 0) return;
    await this.tx
      .updateTable('fact')
      .set({ superseded_in: month })
      .where('import', 'in', imports)
      .where((row) => row.or([row('superseded_in', 'is', null), row('superseded_in', '>', month)]))
      .execute();
  }

  async mapping(source: string): Promise<ReadonlyMap<string, string>> {
    const rows = await this.tx.selectFrom('column_mapping').selectAll().where('source', '=', source).execute();
    return new Map(rows.map(({ header, field }) => [header, field]));
  }

  async rememberMapping(source: string, mapping: ReadonlyMap<string, string>): Promise<void> {
    for (const [header, field] of mapping) {
      await this.tx
        .insertInto('column_mapping')
        .values({ source, header, field })
        .onConflict((conflict) => conflict.columns(['source', 'header']).doUpdateSet({ field }))
        .execute();
    }
  }
}

type FigureRow = Pick<Tables['fact'], 'import' | 'metric' | 'month' | 'entry' | 'body'>;

function toFigure({ month, entry, body, ...row }: FigureRow): RecordedFigure {
  return { ...row, month: month as MonthId, entry: entry as FigureEntry, fact: decodeAs<Fact>(body) };
}
