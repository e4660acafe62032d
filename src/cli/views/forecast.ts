import {
  assumptions,
  formatDate,
  formatPoints,
  methodText,
  outcomeText,
  targetText,
  volumeText,
} from '../../adapters/messages/index.js';
import type { ScoredSet } from '../../application/scored-set.js';
import type { LeafForecast, MetricForecast, SetForecast } from '../../domain/forecast.js';
import type { Exact } from '../../domain/number.js';
import type { Output } from '../output.js';
import { type Column, table } from '../text/table.js';
import { hang, wrap } from '../text/width.js';
import { sectionLines } from './heading.js';

const COLUMNS: readonly Column[] = [
  { title: 'Mã', align: 'text' },
  { title: 'Tiêu chí', align: 'text' },
  { title: 'Hiện có', align: 'number' },
  { title: 'Thấp nhất', align: 'number' },
  { title: 'Có thể', align: 'number' },
  { title: 'Cao nhất', align: 'number' },
  { title: 'Tối đa', align: 'number' },
  { title: 'Mất hẳn', align: 'number' },
];

/** Dự báo đến cuối kỳ, marked as such: range, figures, criteria, and what was taken for granted. */
export function forecastLines(forecast: SetForecast, { set }: ScoredSet, output: Output): string[] {
  const { width, style } = output;
  const { total, max, current, until, asOf } = forecast;
  const shown = (points: Exact) => formatPoints(points, set.rounding.places);
  if (until <= asOf) {
    const over = `Ngày ${formatDate(until)} không sau ngày tính đến (${formatDate(asOf)}): không còn gì để dự báo.`;
    return ['', ...wrap(over, width)];
  }
  const range = `thấp nhất ${shown(total.worst)}, có thể ${shown(total.likely)}, cao nhất ${shown(total.best)}`;
  const moving = forecast.leaves.filter(({ range: { worst, best } }) => !worst.equals(best));
  return [
    '',
    ...wrap(`DỰ BÁO đến hết ngày ${formatDate(until)} (ước tính, không phải điểm chấm)`, width).map(style.bold),
    ...wrap(`Hiện có ${shown(current)}/${shown(max)} điểm. Dự báo: ${range}.`, width),
    ...sectionLines('Chỉ tiêu', output),
    ...(forecast.metrics.length === 0 ? ['  Chưa có chỉ tiêu nào đủ tử số, mẫu số để dự báo.'] : []),
    ...forecast.metrics.flatMap((each) => metricLines(each, forecast, output)),
    ...sectionLines('Tiêu chí còn thay đổi được', output),
    ...table(
      COLUMNS,
      moving.map((each) => leafRow(each, shown)),
      width,
    ),
    ...sectionLines('Giả định', output),
    ...assumptions(forecast).flatMap((each) => hang('  - ', each, width)),
  ];
}

function metricLines(forecast: MetricForecast, { until }: SetForecast, output: Output): string[] {
  const { metric, soFar, worst, likely, best, targets, fromShare, asOf } = forecast;
  const share = fromShare ? ', tử số suy từ tỷ lệ' : '';
  const now = `đang ${outcomeText(soFar)} (ngày ${formatDate(asOf)}${share}); ${volumeText(forecast, until)}`;
  const end = `Cuối kỳ: thấp nhất ${outcomeText(worst)}; có thể ${outcomeText(likely)} (${methodText(forecast)}); cao nhất ${outcomeText(best)}`;
  return [
    ...hang('  - ', `${metric.name} (${metric.id}): ${now}`, output.width),
    ...hang('    ', end, output.width),
    ...targets.flatMap((target) => hang('    ', `${targetText(target, forecast)}.`, output.width)),
  ];
}

function leafRow({ leaf, range, lostForGood, basis }: LeafForecast, shown: (points: Exact) => string): string[] {
  const mark = basis === 'cases' ? '' : basis === 'ledger' ? ' (*)' : ' (**)';
  return [
    leaf.criterion.code,
    `${leaf.criterion.name}${mark}`,
    ...[leaf.points, range.worst, range.likely, range.best, leaf.max].map(shown),
    lostForGood.isZero() ? '' : shown(lostForGood),
  ];
}
