import { formatDifference, formatPoints, layerName } from '../../adapters/messages/index.js';
import type { ScoredSet } from '../../application/scored-set.js';
import type { AppraisedPoints } from '../../domain/records/appraised-points.js';
import type { Output } from '../output.js';
import { type Column, table } from '../text/table.js';
import { hang } from '../text/width.js';
import { sectionLines } from './heading.js';

const COLUMNS: readonly Column[] = [
  { title: 'Mã', align: 'text' },
  { title: 'Lớp', align: 'text' },
  { title: 'Điểm lớp', align: 'number' },
  { title: 'Đã khóa', align: 'number' },
  { title: 'Chênh lệch', align: 'number' },
];

/** Các lớp điểm cạnh điểm đã khóa, never in its place: every layer of each criterion on which one of them differs. */
export function appraisalLines({ appraisals = [], set, month }: ScoredSet, output: Output): string[] {
  if (appraisals.length === 0) return [];
  const { places } = set.rounding;
  const different = appraisals.filter(({ difference }) => difference?.round(places).isZero() !== true);
  const codes = new Set(different.map(({ score }) => score.code));
  const rows = appraisals.filter(({ score }) => codes.has(score.code)).map((each) => rowOf(each, places));
  const summary = different.length === 0 ? 'khớp cả' : `${different.length} chỗ khác trên`;
  const title = `Các lớp điểm so với bản ${month?.version} đã khóa (${set.id}): ${summary} ${appraisals.length} số`;
  const sources = [...new Set(appraisals.map(({ score }) => score.source))].filter((each) => each !== '');
  return [
    ...sectionLines(title, output),
    ...(rows.length === 0 ? [] : table(COLUMNS, rows, output.width)),
    ...sources.flatMap((source) => hang('Nguồn: ', source, output.width)).map((line) => output.style.dim(line)),
  ];
}

function rowOf({ score: { code, layer, points }, locked, difference }: AppraisedPoints, places: number): string[] {
  return [
    ...[code === 'total' ? 'Tổng' : code, layerName(layer), formatPoints(points, places)],
    locked === undefined ? 'chưa có số liệu' : formatPoints(locked, places),
    difference === undefined ? '' : formatDifference(difference, places),
  ];
}
