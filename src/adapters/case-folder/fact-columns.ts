import type { FigureColumn } from '../../application/ports/figure-source.js';
import type { Columns } from './rows.js';

export type FactColumn = FigureColumn;

const NAMES: Columns<FactColumn>['names'] = {
  metric: ['mã chỉ tiêu', 'chỉ tiêu', 'mã chỉ số', 'chỉ số'],
  numerator: ['tử số'],
  denominator: ['mẫu số'],
  value: ['giá trị'],
  level: ['mức', 'mức đạt'],
  state: ['trạng thái'],
  as_of: ['tính đến ngày', 'ngày số liệu'],
  source: ['nguồn', 'nguồn số liệu'],
  note: ['ghi chú', 'lý do'],
};

/** facts.csv: one metric a row. */
export const FACT_COLUMNS: Columns<FactColumn> = {
  names: NAMES,
  required: ['metric', 'numerator', 'denominator', 'value'],
};

/** units.csv: the same with the commune in front. */
export type UnitColumn = FactColumn | 'commune' | 'name' | 'block';
export const UNIT_COLUMNS: Columns<UnitColumn> = {
  names: { commune: ['mã xã', 'mã đơn vị'], name: ['tên xã', 'tên đơn vị'], block: ['khối'], ...NAMES },
  required: ['commune', 'metric', 'numerator', 'denominator', 'as_of'],
};
