import { differenceName, formatDate, formatDifference, formatPoints } from '../../adapters/messages/index.js';
import type { ScoredSet } from '../../application/scored-set.js';
import type { Output } from '../output.js';
import { type Column, table } from '../text/table.js';
import { hang } from '../text/width.js';
import { sectionLines } from './heading.js';

const COLUMNS: readonly Column[] = [
  { title: 'Mã', align: 'text' },
  { title: 'Đã công bố', align: 'number' },
  { title: 'Tự tính', align: 'number' },
  { title: 'Chênh lệch', align: 'number' },
  { title: 'Ngày', align: 'text' },
  { title: 'Nguyên nhân', align: 'text' },
];

/** Điểm đã công bố beside ours, with the difference, never used in place of ours. Where all agree one line says so. */
export function publishedLines({ assessment, set }: ScoredSet, output: Output): string[] {
  if (assessment.published.length === 0) return [];
  const { places } = set.rounding;
  const rows = assessment.published.map(({ published, ours, difference, cause }) => [
    published.code === 'total' ? 'Tổng' : published.code,
    formatPoints(published.points, places),
    formatPoints(ours, places),
    difference.isZero() ? formatPoints(difference, places) : formatDifference(difference, places),
    formatDate(published.asOf),
    differenceName(cause),
  ]);
  const different = assessment.published.filter((each) => !each.difference.isZero()).length;
  const sources = [...new Set(assessment.published.map(({ published }) => published.source))].filter(
    (each) => each !== '',
  );
  const summary = different === 0 ? 'khớp cả' : `${different} chỗ khác trên`;
  return [
    ...sectionLines(`So với điểm đã công bố: ${summary} ${rows.length} số`, output),
    ...(different === 0 ? [] : table(COLUMNS, rows, output.width)),
    ...sources.flatMap((source) => hang('Nguồn: ', source, output.width)).map((line) => output.style.dim(line)),
  ];
}
