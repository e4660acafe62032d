import { basename } from 'node:path';
import { inject, injectable } from 'inversify';
import type { FigureSource, FigureTable } from '../../application/ports/figure-source.js';
import type { Loaded } from '../../application/ports/loaded.js';
import { TableReader } from '../../application/ports/table-reader.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { Definitions } from '../../domain/definitions.js';
import { choicesOf } from '../../domain/engine/metric-choices.js';
import { issue } from '../../domain/issue.js';
import { foldText } from '../../domain/names.js';
import { fileHash } from '../boundary/file-hash.js';
import { FACT_COLUMNS, type FactColumn } from './fact-columns.js';
import { FactCollector } from './facts-table.js';
import { type Columns, headersOf, headerTexts, rowsOf } from './rows.js';

/** A table of figures for the records: CSV or XLSX, one metric a row. */
@injectable()
export class FigureFile implements FigureSource {
  constructor(@inject(TableReader) private readonly tables: TableReader) {}

  async read(
    file: string,
    definitions: Definitions,
    asOf: IsoDate,
    mapping: ReadonlyMap<string, string>,
  ): Promise<Loaded<FigureTable>> {
    const columns = withHeaders(FACT_COLUMNS, mapping);
    const { value: table, issues } = await this.tables.read(file, file, headerTexts(columns));
    if (table === undefined) return { issues };
    const { value: rows = [], issues: problems } = rowsOf(table, columns);
    const reading = {
      choices: choicesOf(definitions),
      defaultAsOf: asOf,
      asOf,
      defaultSource: basename(file),
      needsReason: true,
    };
    const collector = new FactCollector(definitions.metrics, reading);
    const told = [...issues, ...problems, ...rows.flatMap((row) => collector.add(row))];
    const isEmpty = rows.length === 0 && told.length === 0;
    const sha256 = await fileHash(file);
    return {
      value: {
        ...{ facts: collector.facts, rows: rows.length, sha256 },
        ...{ mapping: headersOf(table, columns), headers: table.headers },
      },
      issues: isEmpty ? [issue('F013', { file })] : told,
    };
  }
}

/** The columns, found also by the headers that somebody says mean them. */
function withHeaders(columns: Columns<FactColumn>, mapping: ReadonlyMap<string, string>): Columns<FactColumn> {
  const names = Object.entries(columns.names).map(([column, known]) => {
    const said = [...mapping].filter(([, field]) => field === column).map(([header]) => foldText(header));
    return [column, [...said, ...known]];
  });
  return { ...columns, names: Object.fromEntries(names) as Columns<FactColumn>['names'] };
}
