import type { IsoDate } from '../calendar.js';
import { type Formula, FormulaError } from '../formula.js';
import type { Fact, FactOrigin, Facts, MetricId } from '../metric.js';
import { Exact } from '../number.js';
import type { Assumption, CountedMetric } from './list-rules.js';
import { type Attributes, Tally } from './tally.js';

/** Columns that a symbol is read from: each inner list must be met by one of its columns. */
export type SymbolColumns = Readonly<Record<string, readonly (readonly string[])[]>>;

/** What counting needs besides the attributes of the items. */
export interface Counting {
  readonly metrics: readonly CountedMetric[];
  readonly columns: ReadonlySet<string>;
  readonly symbolColumns: SymbolColumns;
  readonly assumed: readonly Assumption[];
  /** With places for the counts; asked when all items have been seen. */
  note(): string;
  readonly source: string;
  readonly asOf: IsoDate;
  /** Counts for the places of the note; asked when all items have been seen. */
  counts(): Readonly<Record<string, number>>;
}

/** Figures of every metric that the columns of the list can answer; for the others there is none, never a zero. */
export function countMetrics(items: Iterable<Attributes>, counting: Counting): Facts {
  const answerable = counting.metrics.filter((metric) => missingColumns(metric, counting).length === 0);
  const tally = new Tally([...new Set(answerable.flatMap((metric) => metric.symbols))]);
  for (const item of items) tally.add(item);
  const facts = new Map<MetricId, Fact>();
  for (const metric of answerable) {
    const fact = factOf(metric, tally, counting);
    if (fact !== undefined) facts.set(metric.metric, fact);
  }
  return facts;
}

/** Columns without which a metric cannot be counted: of each group that nothing meets, the first. */
export function missingColumns(
  metric: CountedMetric,
  { columns, symbolColumns, assumed }: Pick<Counting, 'columns' | 'symbolColumns' | 'assumed'>,
): string[] {
  const stoodIn = new Set(assumed.map(({ column }) => column));
  const missing = groupsOf(metric, symbolColumns).filter(
    (group) => !group.some((column) => columns.has(column) || stoodIn.has(column)),
  );
  return [...new Set(missing.flatMap((group) => group[0] ?? []))];
}

function groupsOf(metric: CountedMetric, symbolColumns: SymbolColumns): (readonly string[])[] {
  return metric.symbols.flatMap((symbol) => symbolColumns[symbol] ?? []);
}

function factOf(metric: CountedMetric, tally: Tally, counting: Counting): Fact | undefined {
  if (metric.kind === 'count') {
    const value = counted(metric.value, tally);
    if (value === undefined) return undefined;
    const origin = originOf(metric, counting, tally);
    if (value === 0 && metric.whenNone !== undefined)
      return { kind: 'not_arising', reason: metric.whenNone, ...origin };
    return { kind: 'count', value: Exact.of(value), ...origin };
  }
  const numerator = counted(metric.numerator, tally);
  const denominator = counted(metric.denominator, tally);
  if (numerator === undefined || denominator === undefined) return undefined;
  const origin = originOf(metric, counting, tally);
  return { kind: 'ratio', numerator: Exact.of(numerator), denominator: Exact.of(denominator), ...origin };
}

function counted(condition: Formula<boolean>, tally: Tally): number | undefined {
  try {
    return tally.countWhere(condition);
  } catch (error) {
    if (error instanceof FormulaError) return undefined;
    throw error;
  }
}

function originOf(metric: CountedMetric, counting: Counting, tally: Tally): FactOrigin {
  const { asOf, source } = counting;
  const values = { total: tally.total, ...counting.counts() };
  const groups = groupsOf(metric, counting.symbolColumns);
  const reliedOn = counting.assumed.filter(({ column }) =>
    groups.some((group) => group.includes(column) && !group.some((each) => counting.columns.has(each))),
  );
  const note = [filled(counting.note(), values), ...reliedOn.map((each) => each.note)].join(' ');
  return { asOf, source, entry: 'computed', note };
}

/** A sentence of the data with its counts; a place without a count stays empty. */
function filled(template: string, values: Readonly<Record<string, number>>): string {
  return template.replace(/\{(\w+)\}/g, (_place, name: string) => grouped(values[name]));
}

/** 3099 as 3.099, the way Vietnamese offices write it. */
function grouped(value: number | undefined): string {
  return value === undefined ? '' : String(value).replace(/\B(?=(\d{3})+$)/g, '.');
}
