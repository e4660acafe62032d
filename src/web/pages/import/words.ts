import { listName } from '../../../adapters/messages/index.js';
import type { FigureColumn } from '../../../application/ports/figure-source.js';
import type { TableKind } from '../../../application/records/import-draft.js';
import type { SourcePlace } from '../../../domain/issue.js';

const FIGURE_COLUMN_NAMES: Readonly<Record<FigureColumn, string>> = {
  metric: 'Mã chỉ tiêu',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  value: 'Giá trị',
  level: 'Mức đạt',
  state: 'Trạng thái',
  as_of: 'Tính đến ngày',
  source: 'Nguồn số liệu',
  note: 'Ghi chú, lý do',
};

export const FIGURE_FIELDS: ReadonlyMap<string, string> = new Map(Object.entries(FIGURE_COLUMN_NAMES));

/** Loại tệp, as people choose it. */
export function kindName(kind: TableKind): string {
  if (kind === 'figures') return 'Số liệu theo chỉ tiêu';
  return kind === 'findings' ? 'Tồn tại, hạn chế của đợt kiểm tra' : `Danh sách ${listName(kind)}`;
}

/** Where in the file: a cell of a workbook, or a line of a text; nothing where the whole file is meant. */
export function placeText({ sheet, cell, line }: SourcePlace): string {
  if (cell !== undefined) return sheet === undefined ? `ô ${cell}` : `ô ${cell}, trang ${sheet}`;
  return line === undefined ? 'cả tệp' : `dòng ${line}`;
}
