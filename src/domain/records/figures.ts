import type { Fact, MetricId } from '../metric.js';
import type { Instant } from './instant.js';
import type { MonthId } from './month.js';
import type { Login } from './people.js';

/** `typed`: declared or exported as a figure; `computed`: counted from a list of the office's own. */
export type FigureEntry = 'typed' | 'computed';

/** Một lần nhập số liệu: what one file gave, on one day, by one person. A later one supersedes it and it stays. */
export interface FigureImport {
  readonly id: string;
  readonly commune: string;
  readonly month: MonthId;
  readonly entry: FigureEntry;
  /** The system or office the file came from. */
  readonly source: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly summary: ImportSummary;
  readonly by: Login;
  readonly at: Instant;
}

/** Rows of a file: every row is in exactly one of the last four. */
export interface ImportSummary {
  readonly read: number;
  /** New figures. */
  readonly accepted: number;
  /** Figures that differ from those in force. */
  readonly changed: number;
  /** Figures that are the same as those in force. */
  readonly same: number;
  readonly refused: number;
}

/** A figure in force in a month. */
export interface RecordedFigure {
  readonly metric: MetricId;
  readonly month: MonthId;
  readonly entry: FigureEntry;
  readonly fact: Fact;
  readonly import: string;
}

/** The figures the engine scores by: a declared figure stands before a counted one, which only fills the gap. */
export function figuresToScore(figures: readonly RecordedFigure[]): ReadonlyMap<MetricId, Fact> {
  const chosen = new Map<MetricId, RecordedFigure>();
  for (const figure of figures) {
    const known = chosen.get(figure.metric);
    if (known === undefined || (known.entry === 'computed' && figure.entry === 'typed'))
      chosen.set(figure.metric, figure);
  }
  return new Map([...chosen].map(([metric, { fact }]) => [metric, fact]));
}

/** The figures counted from lists, beside which the declared ones are checked. */
export function countedFigures(figures: readonly RecordedFigure[]): ReadonlyMap<MetricId, Fact> {
  const counted = figures.filter(({ entry }) => entry === 'computed');
  return new Map(counted.map(({ metric, fact }) => [metric, fact]));
}
