import type { Fact, OpenOperator } from '../../domain/metric.js';
import type { Exact } from '../../domain/number.js';
import { formatDate, formatNumber, formatPercent } from './format.js';
import { FACT_STATE_NAMES } from './vi-names.js';

const OPERATORS: Readonly<Record<OpenOperator, string>> = {
  '>': 'trên',
  '>=': 'từ',
  '<': 'dưới',
  '<=': 'đến',
};

/** A figure in words: `923/1.000 (92,3%)`, `12 hồ sơ`-like counts as the number alone. */
export function renderFigure(fact: Fact): string {
  switch (fact.kind) {
    case 'ratio':
      return `${formatNumber(fact.numerator)}/${formatNumber(fact.denominator)}${quotient(fact.numerator, fact.denominator)}`;
    case 'share':
      return formatPercent(fact.stated.value, fact.stated.places);
    case 'count':
    case 'score':
      return formatNumber(fact.value);
    case 'level':
      return fact.level;
    case 'parts':
      return fact.done.length === 0 ? 'chưa có việc nào' : fact.done.join('; ');
    case 'date':
      return formatDate(fact.date);
    case 'open':
      return `${OPERATORS[fact.operator]} ${fact.percent ? formatPercent(fact.value) : formatNumber(fact.value)}`;
    case 'blank':
      return FACT_STATE_NAMES.blank;
    case 'not_arising':
    case 'not_applicable':
    case 'awaiting_guidance':
      return `${FACT_STATE_NAMES[fact.kind]} (${fact.reason})`;
  }
}

/** A figure with its day, source and note. */
export function renderFact(fact: Fact): string {
  const origin = [
    `số liệu đến ${formatDate(fact.asOf)}`,
    fact.entry === 'computed' ? 'tính từ số liệu khác' : fact.source && `nguồn: ${fact.source}`,
    fact.note && `ghi chú: ${fact.note}`,
  ].filter((each): each is string => each !== undefined && each !== '');
  return [renderFigure(fact), ...origin].join('; ');
}

function quotient(numerator: Exact, denominator: Exact): string {
  return denominator.isZero() ? '' : ` (${formatPercent(numerator.dividedBy(denominator))})`;
}
