import { inject, injectable } from 'inversify';
import type { Loaded } from '../../application/ports/loaded.js';
import { TableReader } from '../../application/ports/table-reader.js';
import type { UnitsSource } from '../../application/ports/units-source.js';
import type { Commune } from '../../domain/commune.js';
import type { Definitions } from '../../domain/definitions.js';
import { type Issue, issue } from '../../domain/issue.js';
import type { PublishedRow, RankInput } from '../../domain/ranking.js';
import { choicesOf } from './choices.js';
import { UNIT_COLUMNS, type UnitColumn } from './fact-columns.js';
import { FactCollector } from './facts-table.js';
import { LEAGUE_HEADERS, readLeagueTable } from './league-table.js';
import { headerTexts, type Row, readRows } from './rows.js';

/** Tables of many communes: figures to be scored, or scores that were published. */
@injectable()
export class UnitsFile implements UnitsSource {
  constructor(@inject(TableReader) private readonly tables: TableReader) {}

  async loadUnits(file: string, definitions: Definitions): Promise<Loaded<readonly RankInput[]>> {
    const { value: rows, issues } = await readRows(this.tables, file, UNIT_COLUMNS);
    if (rows === undefined) return { issues };
    const problems: Issue[] = [...issues];
    if (rows.length === 0 && issues.length === 0) problems.push(issue('F013', { file }));
    const reading = { choices: choicesOf(definitions), defaultSource: file, needsReason: false };
    const units = new Map<string, { commune: Commune; collector: FactCollector }>();
    for (const row of rows) {
      const id = row.get('commune');
      if (id === '') {
        problems.push(issue('F019', row.place('commune')));
        continue;
      }
      const unit = units.get(id) ?? {
        commune: communeOf(row),
        collector: new FactCollector(definitions.metrics, reading),
      };
      units.set(id, unit);
      problems.push(...unit.collector.add(row));
    }
    const value = [...units.values()].map(({ commune, collector }) => ({ commune, facts: collector.facts }));
    return { value, issues: problems };
  }

  async loadPublished(file: string, groups: readonly string[]): Promise<Loaded<readonly PublishedRow[]>> {
    return readLeagueTable(this.tables, file, groups);
  }

  /** One metric a row has a column for the metric; a league table has one for the total. */
  async kindOf(file: string): Promise<'units' | 'published'> {
    const wanted = [...headerTexts(UNIT_COLUMNS), ...LEAGUE_HEADERS];
    const { value: table } = await this.tables.read(file, file, wanted);
    const metric = headerTexts({ names: { metric: UNIT_COLUMNS.names.metric }, required: [] });
    return table === undefined || metric.some((header) => table.headers.includes(header)) ? 'units' : 'published';
  }
}

function communeOf(row: Row<UnitColumn>): Commune {
  const id = row.get('commune');
  return { id, name: row.get('name') || id, block: row.get('block') };
}
