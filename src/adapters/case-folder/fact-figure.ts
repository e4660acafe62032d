import type { Choice } from '../../domain/engine/metric-choices.js';
import { type Issue, issue } from '../../domain/issue.js';
import { number, text } from '../../domain/message.js';
import type { Fact, FactOrigin, Metric, StatedShare } from '../../domain/metric.js';
import { Exact } from '../../domain/number.js';
import type { FactColumn } from './fact-columns.js';
import { readChosen, readDay, readParts } from './fact-words.js';
import { type FigureReading, readFigure } from './figures.js';
import type { Row } from './rows.js';

type WithoutOrigin<F> = F extends Fact ? Omit<F, keyof FactOrigin> : never;
/** What a row says, without where it came from. */
export type Figure = WithoutOrigin<Fact>;
type FigureColumn = 'numerator' | 'denominator' | 'value';
type ReadFigure = Exclude<FigureReading, { readonly kind: 'problem' }>;

const QUOTIENT = /^([\d.]+) ?\/ ?([\d.]+)$/;

const COLUMNS_OF: Readonly<Record<Metric['kind'], readonly (readonly FactColumn[])[]>> = {
  ratio: [['numerator', 'denominator', 'value']],
  count: [['value']],
  score: [['value']],
  level: [['level'], ['value']],
  parts: [['level'], ['value']],
  date: [['value'], ['level']],
};
const FIGURES = ['numerator', 'denominator', 'value', 'level'] as const;

/** The figure in the columns that its kind uses; nothing in them is a blank row, which is not the same as no row. */
export function readFigureOfKind(
  row: Row<FactColumn>,
  metric: Metric,
  choices: readonly Choice[] | undefined,
): Figure | Issue {
  const filled = FIGURES.filter((column) => row.get(column) !== '');
  const uses = COLUMNS_OF[metric.kind].find((columns) => filled.some((column) => columns.includes(column)));
  const stray = filled.find((column) => !uses?.includes(column));
  if (stray !== undefined) return unreadable(row, stray);
  if (filled.length === 0) return { kind: 'blank' };
  switch (metric.kind) {
    case 'ratio':
      return readRatio(row, metric);
    case 'count':
    case 'score':
      return readValue(row, metric, metric.kind);
    case 'level':
      return readChosen(row, metric, choices);
    case 'parts':
      return readParts(row, metric, choices);
    case 'date':
      return readDay(row);
  }
}

function readRatio(row: Row<FactColumn>, metric: Metric): Figure | Issue {
  const [, top, bottom] = QUOTIENT.exec(row.get('value')) ?? [];
  const quotient = top !== undefined && row.get('numerator') === '' && row.get('denominator') === '';
  const numerator = readCell(row, quotient ? 'value' : 'numerator', metric.whole, quotient ? top : undefined);
  const denominator = readCell(row, quotient ? 'value' : 'denominator', metric.whole, quotient ? bottom : undefined);
  const stated = quotient ? undefined : readStated(row, metric);
  for (const each of [numerator, denominator]) {
    if (each !== undefined && ('code' in each || each.kind === 'open')) return each;
  }
  if (stated !== undefined && 'code' in stated) return stated;
  if (isNumber(numerator) && isNumber(denominator)) {
    if (metric.bounded && denominator.value.lessThan(numerator.value)) {
      return above(row, quotient ? 'value' : 'numerator', metric, numerator.value, denominator.value);
    }
    const pair = { kind: 'ratio', numerator: numerator.value, denominator: denominator.value } as const;
    return isStated(stated) ? { ...pair, stated } : pair;
  }
  if (numerator !== undefined || denominator !== undefined) return incomplete(row, metric, numerator);
  return isStated(stated) ? { kind: 'share', stated } : (stated ?? { kind: 'blank' });
}

type CellReading = ReadFigure | Issue | undefined;
type StatedReading = StatedShare | Extract<ReadFigure, { readonly kind: 'open' }> | Issue | undefined;

function isNumber(reading: CellReading): reading is Extract<ReadFigure, { readonly kind: 'number' }> {
  return reading !== undefined && 'kind' in reading && reading.kind === 'number';
}

function isStated(reading: StatedReading): reading is StatedShare {
  return reading !== undefined && 'places' in reading;
}

function incomplete(row: Row<FactColumn>, metric: Metric, numerator: CellReading): Issue {
  const share = (['numerator', 'denominator'] as const).find((column) => row.get(column).endsWith('%'));
  if (share !== undefined) return unreadable(row, share);
  const column = numerator === undefined ? 'numerator' : 'denominator';
  return issue('F008', row.place(column), { metric: text(metric.id), column: text(column) });
}

/** A percentage in `value`, with or without `%`; a plain number up to 1 may be a fraction or a percentage. */
function readStated(row: Row<FactColumn>, metric: Metric): StatedReading {
  const reading = readCell(row, 'value', false);
  if (reading === undefined || 'code' in reading || reading.kind === 'open') return reading;
  if (reading.kind === 'share') return withinWhole(row, metric, reading.stated);
  const { value, places } = reading;
  if (!value.isZero() && (!metric.bounded || value.compare(Exact.ONE) <= 0)) {
    const written = row.get('value');
    const times100 = value
      .times(Exact.HUNDRED)
      .toDecimal(Math.max(0, places - 2))
      .replace('.', ',');
    const readings = { first: text(`${written}%`), second: text(`${times100}%`) };
    return issue('F005', row.place('value'), { column: text('value'), found: text(written), ...readings });
  }
  return withinWhole(row, metric, { value: value.dividedBy(Exact.HUNDRED), places });
}

function withinWhole(row: Row<FactColumn>, metric: Metric, stated: StatedShare): StatedShare | Issue {
  if (!metric.bounded || stated.value.compare(Exact.ONE) <= 0) return stated;
  return above(row, 'value', metric, stated.value.times(Exact.HUNDRED), Exact.HUNDRED);
}

function above(row: Row<FactColumn>, column: FigureColumn, metric: Metric, top: Exact, bottom: Exact): Issue {
  const values = { metric: text(metric.id), numerator: number(top), denominator: number(bottom) };
  return issue('F007', row.place(column), values);
}

function readValue(row: Row<FactColumn>, metric: Metric, kind: 'count' | 'score'): Figure | Issue {
  const reading = readCell(row, 'value', metric.whole);
  if (reading === undefined) return { kind: 'blank' };
  if ('code' in reading || reading.kind === 'open') return reading;
  return reading.kind === 'number' ? { kind, value: reading.value } : unreadable(row, 'value');
}

function readCell(row: Row<FactColumn>, column: FigureColumn, whole: boolean, written = row.get(column)): CellReading {
  if (written === '') return undefined;
  const reading = readFigure(written, whole);
  if (reading.kind !== 'problem') return reading;
  return issue(reading.code, row.place(column), {
    ...reading.values,
    column: text(column),
    found: text(row.get(column)),
  });
}

function unreadable(row: Row<FactColumn>, column: FactColumn): Issue {
  return issue('F004', row.place(column), { column: text(column), found: text(row.get(column)) });
}
