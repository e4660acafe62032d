import type { ListKind } from '../../domain/lists/fields.js';
import type { ProcessGap } from '../../domain/registers/register-gaps.js';
import type { WorkFileGap } from '../../domain/registers/work-file.js';

export const LIST_NAMES: Readonly<Record<ListKind, string>> = {
  dossiers: 'hồ sơ thủ tục',
  work_files: 'hồ sơ công việc',
  iso_processes: 'quy trình ISO',
};

export const WORK_FILE_GAP_NAMES: Readonly<Record<WorkFileGap, string>> = {
  not_listed: 'chưa có trong danh mục',
  incomplete: 'thiếu thành phần',
  not_electronic: 'chưa điện tử',
  not_handed_over: 'chưa nộp lưu',
  handed_over_late: 'nộp lưu chậm',
  not_matched: 'bản điện tử chưa khớp bản giấy',
};

export const PROCESS_GAP_NAMES: Readonly<Record<ProcessGap, string>> = {
  no_basis: 'không ghi căn cứ',
  basis_expired: 'căn cứ hết hiệu lực',
  basis_replaced: 'căn cứ đã bị thay thế',
  basis_unknown: 'không rõ hiệu lực căn cứ',
  not_reviewed: 'chưa rà soát',
  review_old: 'rà soát đã lâu',
  review_incomplete: 'rà soát thiếu thông tin',
};
