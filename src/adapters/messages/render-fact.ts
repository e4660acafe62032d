import type { Fact, Metric } from '../../domain/metric.js';
import type { RuleBody } from '../../domain/rule.js';
import { formatDate } from './format.js';
import { renderFigure } from './render-figure.js';

/** A figure with its day, source and note. */
export function renderFact(fact: Fact, metric?: Metric, body?: RuleBody): string {
  const origin = [
    `số liệu đến ${formatDate(fact.asOf)}`,
    fact.entry === 'computed' ? 'tính từ số liệu khác' : fact.source && `nguồn: ${fact.source}`,
    fact.note && `ghi chú: ${fact.note}`,
  ].filter((each): each is string => each !== undefined && each !== '');
  return [renderFigure(fact, metric, body), ...origin].join('; ');
}
