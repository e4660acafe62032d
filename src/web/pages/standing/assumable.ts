import { formatDate, formatNumber } from '../../../adapters/messages/index.js';
import type { ScoredSet } from '../../../application/scored-set.js';
import { scoredNodes } from '../../../domain/criteria-set.js';
import { choicesOf } from '../../../domain/engine/metric-choices.js';
import type { Fact, Metric, MetricId } from '../../../domain/metric.js';
import { Exact } from '../../../domain/number.js';
import type { Choice, Example } from '../../layout/field.js';

/** A figure that may be assumed: by its name, with a value of its kind to begin with. */
export interface Assumable extends Choice {
  readonly example: Example;
  readonly isShare: boolean;
}

const TEN = Exact.of(10);

/** The figures that the set reads, by their names. */
export function assumable(scored: ScoredSet): Assumable[] {
  const { set, definitions, assessment } = scored;
  const ids = [...new Set(scoredNodes(set).flatMap(({ scoring }) => Object.values(scoring.with)))];
  const choices = choicesOf(definitions);
  return ids
    .flatMap((id) => definitions.metrics.get(id) ?? [])
    .map((metric) => {
      const names = choices.get(metric.id)?.map(({ name }) => name) ?? [];
      const example = exampleOf(metric, assessment.facts.get(metric.id), names, scored);
      return { value: metric.id, text: metric.name, example, isShare: metric.kind === 'ratio' };
    })
    .sort((a, b) => a.text.localeCompare(b.text, 'vi'));
}

/** How a figure of the set is written. */
export function assumableOf(sets: readonly ScoredSet[], metric: MetricId): Assumable | undefined {
  return sets.flatMap(assumable).find(({ value }) => value === metric);
}

/** Counts, scores and days begin at what is on record. */
function exampleOf(
  metric: Metric,
  fact: Fact | undefined,
  names: readonly string[],
  { assessment }: ScoredSet,
): Example {
  switch (metric.kind) {
    case 'ratio':
      return { value: '90%', hint: 'Ghi tỷ lệ hoặc tử số/mẫu số, ví dụ 98% hoặc 950/1000.' };
    case 'count':
    case 'score':
      return written('Ghi một số', formatNumber(numberOf(fact) ?? metric.target ?? TEN));
    case 'date':
      return written('Ghi một ngày', formatDate(fact?.kind === 'date' ? fact.date : assessment.input.asOf));
    case 'level':
      return { value: names[0] ?? '', hint: `Ghi một trong các mức: ${names.join('; ')}.` };
    case 'parts':
      return { value: names[0] ?? '', hint: `Ghi các phần đã làm, cách nhau bằng dấu chấm phẩy: ${names.join('; ')}.` };
  }
}

function numberOf(fact: Fact | undefined): Exact | undefined {
  return fact?.kind === 'count' || fact?.kind === 'score' ? fact.value : undefined;
}

function written(words: string, value: string): Example {
  return { value, hint: `${words}, ví dụ ${value}.` };
}
