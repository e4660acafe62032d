import type { Loaded } from '../../application/ports/loaded.js';
import type { IsoDate } from '../../domain/calendar.js';
import type { Choices } from '../../domain/engine/metric-choices.js';
import { type Issue, issue } from '../../domain/issue.js';
import { date, text } from '../../domain/message.js';
import type { Fact, FactOrigin, Metric } from '../../domain/metric.js';
import { readWrittenDate } from '../../domain/written-date.js';
import type { FactColumn } from './fact-columns.js';
import { type Figure, readFigureOfKind } from './fact-figure.js';
import type { Row } from './rows.js';
import { readWord, unknownWord, type Words } from './words.js';

export interface FactReading {
  readonly choices: Choices;
  /** The figure's date where the row has none; absent: the row must have one. */
  readonly defaultAsOf?: IsoDate;
  /** Figures of a later day are told. */
  readonly asOf?: IsoDate;
  readonly defaultSource: string;
  /** Whether a state must say why in `note`; a table without that column cannot. */
  readonly needsReason: boolean;
}

type StateKind = 'not_arising' | 'not_applicable' | 'awaiting_guidance';
const STATES: Words<StateKind> = {
  not_arising: ['không phát sinh'],
  not_applicable: ['không áp dụng'],
  awaiting_guidance: ['chờ hướng dẫn', 'đang chờ hướng dẫn'],
};
const FIGURE_COLUMNS = ['numerator', 'denominator', 'value', 'level'] as const;

/** One row of figures as a fact; a row that cannot be read gives its issue and no fact. */
export function readFact(row: Row<FactColumn>, metric: Metric, reading: FactReading): Loaded<Fact> {
  const asOf = readAsOf(row, reading);
  if (typeof asOf !== 'string') return { issues: [asOf] };
  const figure = readState(row, metric, reading) ?? readFigureOfKind(row, metric, reading.choices.get(metric.id));
  if ('code' in figure) return { issues: [figure] };
  const note = row.get('note');
  const origin: FactOrigin = {
    asOf,
    source: row.get('source') || reading.defaultSource,
    entry: 'typed',
    ...(note !== '' && { note }),
  };
  const late = reading.asOf !== undefined && asOf > reading.asOf ? [lateIssue(row, metric, asOf, reading.asOf)] : [];
  return { value: { ...origin, ...figure }, issues: late };
}

function readAsOf(row: Row<FactColumn>, { defaultAsOf }: FactReading): IsoDate | Issue {
  const written = row.get('as_of');
  if (written === '' && defaultAsOf !== undefined) return defaultAsOf;
  return readWrittenDate(written) ?? issue('F009', row.place('as_of'), { column: text('as_of'), found: text(written) });
}

function lateIssue(row: Row<FactColumn>, metric: Metric, day: IsoDate, asOf: IsoDate): Issue {
  return issue('F017', row.place('as_of'), { metric: text(metric.id), date: date(day), asOf: date(asOf) });
}

/** A state in its own column, or written where the figure should be. Beside a figure it is a contradiction. */
function readState(row: Row<FactColumn>, metric: Metric, { needsReason }: FactReading): Figure | Issue | undefined {
  const inFigure = FIGURE_COLUMNS.find((column) => readWord(STATES, row.get(column)) !== undefined);
  const column = row.get('state') === '' ? inFigure : 'state';
  if (column === undefined) return undefined;
  const written = row.get(column);
  const kind = readWord(STATES, written);
  if (kind === undefined) return unknownWord('F011', row.place('state'), STATES, written, { column: text('state') });
  const figure = FIGURE_COLUMNS.find((each) => each !== inFigure && !/^0?$/.test(row.get(each)));
  if (figure !== undefined) {
    const found = row.get(figure);
    const readings = { first: text(written), second: text(found) };
    return issue('F005', row.place(figure), { column: text(figure), found: text(found), ...readings });
  }
  const reason = row.get('note');
  if (reason === '' && needsReason) {
    return issue('F016', row.place('note'), { metric: text(metric.id), state: text(written) });
  }
  return { kind, reason };
}
