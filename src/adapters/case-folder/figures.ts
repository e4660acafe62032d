import type { IssueCode } from '../../domain/issue.js';
import { type MessageValues, text } from '../../domain/message.js';
import type { OpenOperator, StatedShare } from '../../domain/metric.js';
import { Exact } from '../../domain/number.js';

/** A figure as it stands in a cell, or why it cannot be read. Nothing is guessed: two readings are a problem. */
export type FigureReading =
  | { readonly kind: 'number'; readonly value: Exact; readonly places: number }
  | { readonly kind: 'share'; readonly stated: StatedShare }
  | { readonly kind: 'open'; readonly operator: OpenOperator; readonly value: Exact; readonly percent: boolean }
  | { readonly kind: 'problem'; readonly code: IssueCode; readonly values: MessageValues };

const OPERATORS: readonly (readonly [RegExp, OpenOperator])[] = [
  [/^(?:>=|≥|ít nhất|tối thiểu|không dưới|từ) ?(.+?)(?: trở lên)?$/u, '>='],
  [/^(?:<=|≤|nhiều nhất|tối đa|không quá) ?(.+)$/u, '<='],
  [/^(?:>|trên|hơn) ?(.+)$/u, '>'],
  [/^(?:<|dưới|chưa đến|chưa tới) ?(.+)$/u, '<'],
];
const SHARE = /^(-?\d{1,9})(?:[.,](\d{1,12}))? ?%$/;
/** Three digits behind one point or comma: a thousands mark to some, a decimal mark to others. */
const GROUPED = /^(-?[1-9]\d{0,2})((?:[.,]\d{3})+)$/;
const GROUPED_DECIMAL = /^-?[1-9]\d{0,2}(?:\.\d{3})+,\d{1,12}$/;
const SPACED = /^-?[1-9]\d{0,2}(?: \d{3})+$/;

/** @param whole the column counts things, so that `3.067` is three thousand sixty-seven. */
export function readFigure(written: string, whole: boolean): FigureReading {
  const plain = written.replaceAll('−', '-').replace(/\s+/g, ' ').toLowerCase();
  return readOpen(plain, whole) ?? readShare(plain) ?? readNumber(plain, whole);
}

function readOpen(plain: string, whole: boolean): FigureReading | undefined {
  for (const [pattern, operator] of OPERATORS) {
    const limit = pattern.exec(plain)?.[1];
    if (limit === undefined) continue;
    const reading = readShare(limit) ?? readNumber(limit, whole);
    if (reading.kind === 'share') return { kind: 'open', operator, value: reading.stated.value, percent: true };
    return reading.kind === 'number' ? { kind: 'open', operator, value: reading.value, percent: false } : reading;
  }
  return undefined;
}

function readShare(plain: string): FigureReading | undefined {
  const [matched, whole = '', decimals = ''] = SHARE.exec(plain) ?? [];
  if (matched === undefined) return undefined;
  const value = Exact.from(`${whole}.${decimals || '0'}`).dividedBy(Exact.HUNDRED);
  return value.sign() < 0 ? negative(plain) : { kind: 'share', stated: { value, places: decimals.length } };
}

function readNumber(plain: string, whole: boolean): FigureReading {
  const grouped = GROUPED.exec(plain);
  if (grouped) return readGrouped(plain, `${grouped[1]}${grouped[2]?.replace(/\D/g, '')}`, whole);
  const digits = GROUPED_DECIMAL.test(plain)
    ? plain.replaceAll('.', '')
    : SPACED.test(plain)
      ? plain.replaceAll(' ', '')
      : plain;
  const value = digits.endsWith('%') ? undefined : Exact.parse(digits);
  if (value === undefined) return { kind: 'problem', code: 'F004', values: { found: text(plain) } };
  if (value.sign() < 0) return negative(plain);
  if (whole && !value.isWhole()) return { kind: 'problem', code: 'F006', values: { found: text(plain) } };
  return { kind: 'number', value, places: /[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0 };
}

/** Only two readings are safe: a thousands point in a count, a decimal comma elsewhere. */
function readGrouped(plain: string, digits: string, whole: boolean): FigureReading {
  const safe = whole ? !plain.includes(',') : /^-?\d+,\d{3}$/.test(plain);
  if (!safe) {
    const decimal = plain.replace(/[.,](?=\d{3}$)/, ',');
    return {
      kind: 'problem',
      code: 'F005',
      values: { found: text(plain), first: text(digits), second: text(decimal) },
    };
  }
  if (plain.startsWith('-')) return negative(plain);
  return whole
    ? { kind: 'number', value: Exact.from(digits), places: 0 }
    : { kind: 'number', value: Exact.from(plain), places: 3 };
}

function negative(plain: string): FigureReading {
  return { kind: 'problem', code: 'F015', values: { found: text(plain) } };
}
