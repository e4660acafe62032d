import { findingStatusName, formatPoints, layerName } from '../../../adapters/messages/index.js';
import type { AppraisalReport } from '../../../application/records/import-appraisal.js';
import type { FindingsReport } from '../../../application/records/import-findings.js';
import type { Layer } from '../../../domain/records/layer.js';
import type { Output } from '../../output.js';
import { type Column, table } from '../../text/table.js';

const text = (title: string): Column => ({ title, align: 'text' });
const VERDICT = { true: 'Đã ghi.', false: 'Xem trước: chưa ghi gì. Bỏ --dry-run để ghi.' } as const;

/** @param names of departments by id; one that was not recognised keeps what was written. */
export function findingsLines(
  { added, changed, same, recorded }: FindingsReport,
  names: ReadonlyMap<string, string>,
  output: Output,
): string[] {
  const rows = [
    ...added.map((finding) => ['mới', finding] as const),
    ...changed.map((finding) => ['đổi', finding] as const),
  ].map(([what, { id, department, text: said, status }]) => [
    what,
    id,
    names.get(department) ?? department,
    said,
    findingStatusName(status),
  ]);
  return [
    output.style.bold(`Tồn tại, hạn chế: ${added.length} mới, ${changed.length} đổi, ${same} như cũ.`),
    ...(rows.length === 0
      ? []
      : table([text(''), text('Mã'), text('Đơn vị'), text('Nội dung'), text('Trạng thái')], rows, output.width)),
    output.style.bold(VERDICT[`${recorded}`]),
  ];
}

export function appraisalLines(layer: Layer, { scores, recorded }: AppraisalReport, output: Output): string[] {
  const rows = scores.map(({ set = '', code, points, source }) => [set, code, formatPoints(points), source]);
  return [
    output.style.bold(`Điểm ${layerName(layer)}: ${scores.length} dòng.`),
    ...table([text('Bộ tiêu chí'), text('Mã'), { title: 'Điểm', align: 'number' }, text('Nguồn')], rows, output.width),
    output.style.bold(VERDICT[`${recorded}`]),
  ];
}
