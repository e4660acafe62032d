import { readMonth } from '../../read-values.js';

/** Arguments and options that many commands of a workspace share. */
export const WORKSPACE = ['<không-gian>', 'thư mục không gian làm việc'] as const;
export const MONTH = ['<tháng>', 'tháng/năm, như 10/2026', readMonth] as const;
export const MONTH_OPTION = ['--month <tháng>', 'tháng/năm, như 10/2026', readMonth] as const;
