import type { Loaded } from '../../application/ports/loaded.js';
import type { TableReader } from '../../application/ports/table-reader.js';
import { type Issue, issue, type SourcePlace } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import type { Fact, Facts, Metric, MetricId } from '../../domain/metric.js';
import { foldWords } from '../../domain/names.js';
import { nearest } from '../../domain/nearest.js';
import { FACT_COLUMNS, type FactColumn } from './fact-columns.js';
import { type FactReading, readFact } from './fact-row.js';
import { type Row, readRows } from './rows.js';

type Metrics = ReadonlyMap<MetricId, Metric>;

/** Số liệu kê khai: one metric a row, each row for itself; a bad row never hides a good one. */
export async function readFacts(
  reader: TableReader,
  files: readonly string[],
  metrics: Metrics,
  reading: FactReading,
): Promise<Loaded<Facts>> {
  const collector = new FactCollector(metrics, reading);
  let issues: Issue[] = [];
  for (const file of files) {
    const rows = await readRows(reader, file, FACT_COLUMNS);
    issues = [...issues, ...rows.issues];
    if (rows.value?.length === 0 && rows.issues.length === 0) issues.push(issue('F013', { file }));
    for (const row of rows.value ?? []) issues.push(...collector.add(row));
  }
  return { value: collector.facts, issues };
}

/** The facts of one commune, row by row; the first row of a metric counts. */
export class FactCollector {
  readonly facts = new Map<MetricId, Fact>();
  private readonly places = new Map<MetricId, SourcePlace>();

  constructor(
    private readonly metrics: Metrics,
    private readonly reading: FactReading,
  ) {}

  /** What is wrong with the row; when something is, the row adds nothing. */
  add(row: Row<FactColumn>): readonly Issue[] {
    const metric = findMetric(this.metrics, row.get('metric'));
    if (metric === undefined) return [unknownMetric(this.metrics, row)];
    const first = this.places.get(metric.id);
    if (first !== undefined) {
      return [issue('F010', row.place('metric'), { metric: text(metric.id), first: text(describePlace(first)) })];
    }
    const { value: fact, issues } = readFact(row, metric, this.reading);
    if (fact !== undefined) {
      this.facts.set(metric.id, fact);
      this.places.set(metric.id, row.place('metric'));
    }
    return issues;
  }
}

/** A place inside the same table, in words: "dòng 3", "ô B4". */
export function describePlace(place: SourcePlace): string {
  return place.cell === undefined ? `dòng ${place.line ?? 1}` : `ô ${place.cell}`;
}

function findMetric(metrics: Metrics, written: string): Metric | undefined {
  return metrics.get(written) ?? byFoldedText(metrics).get(foldWords(written));
}

const FOLDED = new WeakMap<Metrics, ReadonlyMap<string, Metric>>();

/** Metric by its folded id and by its folded name; the metrics are folded once, however many rows are read. */
function byFoldedText(metrics: Metrics): ReadonlyMap<string, Metric> {
  let folded = FOLDED.get(metrics);
  if (folded === undefined) {
    const entries = [...metrics.values()].flatMap((each) =>
      [each.id, each.name].map((said) => [foldWords(said), each]),
    );
    // Of equals the first counts, and the last of a list of entries wins.
    folded = new Map(entries.reverse() as [string, Metric][]);
    FOLDED.set(metrics, folded);
  }
  return folded;
}

function unknownMetric(metrics: Metrics, row: Row<FactColumn>): Issue {
  const written = row.get('metric');
  const near = nearest(written, metrics.keys());
  return issue('F003', row.place('metric'), { metric: text(written), ...(near && { nearest: text(near) }) });
}
