/** Columns of the scoring sheet, left to right. Hidden ones carry what formulas and other programs need. */
export interface FormColumn {
  readonly key: FormColumnKey;
  readonly header: string;
  /** In characters of the sheet's default font. */
  readonly width: number;
  /** Columns with the same group share a heading above their own. */
  readonly group?: string;
  readonly hidden?: true;
}

export type FormColumnKey =
  | 'id'
  | 'ordinal'
  | 'name'
  | 'max'
  | 'method'
  | 'figures'
  | 'score'
  | 'state'
  | 'documents'
  | 'file'
  | 'explanation'
  | 'appraised'
  | 'note'
  | 'applies'
  | 'floor';

const OWN = 'Đơn vị tự chấm';
const APPRAISAL = 'Thẩm định';

export const FORM_COLUMNS: readonly FormColumn[] = [
  { key: 'id', header: 'Mã dòng', width: 12, hidden: true },
  { key: 'ordinal', header: 'STT', width: 6 },
  { key: 'name', header: 'Lĩnh vực, tiêu chí, tiêu chí thành phần', width: 23 },
  { key: 'max', header: 'Điểm tối đa', width: 8.5 },
  { key: 'method', header: 'Cách tính điểm', width: 25 },
  { key: 'figures', header: 'Số liệu', width: 17, group: OWN },
  { key: 'score', header: 'Điểm tự chấm', width: 8.5, group: OWN },
  { key: 'state', header: 'Trạng thái', width: 11.5, group: OWN },
  { key: 'documents', header: 'Tài liệu kiểm chứng', width: 37, group: OWN },
  { key: 'file', header: 'Tệp', width: 5.5, group: OWN },
  { key: 'explanation', header: 'Giải trình', width: 34, group: OWN },
  { key: 'appraised', header: 'Điểm thẩm định', width: 9, group: APPRAISAL },
  { key: 'note', header: 'Ghi chú', width: 13, group: APPRAISAL },
  { key: 'applies', header: 'Tính vào điểm tối đa', width: 9.5, hidden: true },
  { key: 'floor', header: 'Điểm thấp nhất', width: 9.5, hidden: true },
];

const LETTERS = new Map(FORM_COLUMNS.map((column, index) => [column.key, String.fromCharCode(65 + index)]));

/** Letter of a column in cell addresses. */
export function letter(key: FormColumnKey): string {
  return LETTERS.get(key) ?? '';
}

/** Columns that are printed. */
export const PRINTED_COLUMNS = FORM_COLUMNS.filter((column) => column.hidden !== true);
export const PRINTED_WIDTH = PRINTED_COLUMNS.reduce((total, column) => total + column.width, 0);

export function widthOf(...keys: readonly FormColumnKey[]): number {
  return FORM_COLUMNS.filter((column) => keys.includes(column.key)).reduce((total, column) => total + column.width, 0);
}
