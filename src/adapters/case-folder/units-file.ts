import { inject, injectable } from 'inversify';
import { Clock } from '../../application/ports/clock.js';
import type { Loaded } from '../../application/ports/loaded.js';
import { type Table, TableReader } from '../../application/ports/table-reader.js';
import type { UnitsSource, UnitTable } from '../../application/ports/units-source.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { Commune } from '../../domain/commune.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { Definitions } from '../../domain/definitions.js';
import { choicesOf } from '../../domain/engine/metric-choices.js';
import { type Issue, issue } from '../../domain/issue.js';
import { number, text } from '../../domain/message.js';
import { foldBlock, foldWords } from '../../domain/names.js';
import { Exact } from '../../domain/number.js';
import { UNIT_COLUMNS, type UnitColumn } from './fact-columns.js';
import { FactCollector } from './facts-table.js';
import { leagueHeaders, readLeagueTable, withoutBlock } from './league-table.js';
import { headerTexts, type Row, rowsOf } from './rows.js';

/** More than the country has: scoring time grows with their number. */
const MAX_UNITS = 5000;
const UNIT_HEADERS = headerTexts(UNIT_COLUMNS);
const METRIC_HEADERS = headerTexts({ names: { metric: UNIT_COLUMNS.names.metric }, required: [] });

/** One commune of the file, as far as it was read. */
interface Unit {
  commune: Commune;
  /** The first row of the commune. */
  readonly row: Row<UnitColumn>;
  readonly collector: FactCollector;
}

/** Tables of many communes: figures to be scored, or scores that were published. */
@injectable()
export class UnitsFile implements UnitsSource {
  constructor(
    @inject(TableReader) private readonly tables: TableReader,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  async read(file: string, definitions: Definitions, bytes?: Uint8Array): Promise<Loaded<UnitTable>> {
    const sets = [...definitions.sets.values()].map(({ set }) => set);
    const wanted = [...UNIT_HEADERS, ...leagueHeaders(sets)];
    const { value: table, issues } = await this.tables.read(file, file, wanted, bytes);
    if (table === undefined) return { issues };
    const read = isFigures(table)
      ? readUnits(table, file, definitions, this.clock.today())
      : readPublished(table, sets);
    const problems = [...issues, ...read.issues];
    return read.value === undefined ? { issues: problems } : { value: read.value, issues: problems };
  }
}

/** One metric a row has a column for the metric; a league table has one for the total. */
function isFigures(table: Table): boolean {
  return METRIC_HEADERS.some((header) => table.headers.includes(header));
}

function readPublished(table: Table, sets: readonly CriteriaSet[]): Loaded<UnitTable> {
  const { value: read, issues } = readLeagueTable(table, sets);
  if (read === undefined) return { issues };
  const { rows, places } = read;
  return { value: { kind: 'published', rows, ...(places.length > 0 && { places }) }, issues };
}

function readUnits(table: Table, file: string, definitions: Definitions, today: IsoDate): Loaded<UnitTable> {
  const { value: rows, issues } = rowsOf(table, UNIT_COLUMNS);
  if (rows === undefined) return { issues };
  const problems: Issue[] = [...issues];
  if (rows.length === 0) problems.push(issue('F013', { file }));
  const reading = { choices: choicesOf(definitions), defaultSource: file, needsReason: false, asOf: today };
  const units = new Map<string, Unit>();
  for (const row of rows) {
    const id = row.get('commune');
    if (id === '') {
      problems.push(issue('F019', row.place('commune')));
      continue;
    }
    let unit = units.get(id);
    if (unit === undefined && units.size === MAX_UNITS) {
      problems.push(tooMany(row));
      break;
    }
    if (unit === undefined) {
      unit = { commune: communeOf(row), row, collector: new FactCollector(definitions.metrics, reading) };
      units.set(id, unit);
    }
    problems.push(...otherwiseNamed(row, unit.commune), ...unit.collector.add(row));
    unit.commune = completed(unit.commune, row);
  }
  const { ranked, left } = byBlocks([...units.values()]);
  problems.push(...left.map(({ commune, row }) => withoutBlock(commune.name, row)));
  const read = ranked.map(({ commune, collector }) => ({ commune, facts: collector.facts }));
  return { value: { kind: 'units', units: read }, issues: problems };
}

/** Where some communes have a block, one without has no place in any ranking. */
function byBlocks(units: readonly Unit[]): { readonly ranked: readonly Unit[]; readonly left: readonly Unit[] } {
  const left = units.filter(({ commune }) => commune.block === '');
  if (left.length === units.length) return { ranked: units, left: [] };
  return { ranked: units.filter(({ commune }) => commune.block !== ''), left };
}

function tooMany(row: Row<UnitColumn>): Issue {
  const limit = number(Exact.of(MAX_UNITS));
  return issue('X003', row.place('commune'), { part: text('communes'), limit });
}

/** A commune has one name and one block: where a later row says otherwise, the first row counts. */
function otherwiseNamed(row: Row<UnitColumn>, commune: Commune): Issue[] {
  return (['name', 'block'] as const).flatMap((column) => {
    const written = row.get(column);
    const kept = commune[column];
    const silent = written === '' || kept === '' || kept === commune.id;
    const fold = column === 'block' ? foldBlock : foldWords;
    if (silent || fold(written) === fold(kept)) return [];
    const values = { column: text(column), name: text(written), commune: text(commune.id) };
    return issue('T002', row.place(column), { ...values, kept: text(kept), problem: text('otherwise') });
  });
}

/** A name or a block that an earlier row left out. */
function completed(commune: Commune, row: Row<UnitColumn>): Commune {
  const name = commune.name === commune.id ? row.get('name') || commune.name : commune.name;
  return { ...commune, name, block: commune.block || row.get('block') };
}

function communeOf(row: Row<UnitColumn>): Commune {
  const id = row.get('commune');
  return { id, name: row.get('name') || id, block: row.get('block') };
}
