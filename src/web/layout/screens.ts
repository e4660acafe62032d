import type { Action } from '../../domain/records/permissions.js';

/** Màn hình: each answers one question about a month. */
export interface Screen {
  /** Last part of the address. */
  readonly page: string;
  readonly name: string;
  /** Shown to who may do one of these. */
  readonly needs: readonly Action[];
  readonly group: 'month' | 'standing' | 'closing' | 'office';
}

export const GROUP_NAMES: Readonly<Record<Screen['group'], string>> = {
  month: 'Trong tháng',
  standing: 'Điểm và hạng',
  closing: 'Chốt tháng',
  office: 'Văn phòng',
};

/** In the order of an office's month. */
export const SCREENS: readonly Screen[] = [
  { page: 'viec', name: 'Bảng việc tháng', needs: ['read'], group: 'month' },
  { page: 'so-lieu', name: 'Nhập số liệu', needs: ['import_figures'], group: 'month' },
  { page: 'kiem-tra', name: 'Kiểm tra số liệu', needs: ['read'], group: 'month' },
  { page: 'minh-chung', name: 'Minh chứng còn thiếu', needs: ['read'], group: 'month' },
  { page: 'cho-duyet', name: 'Duyệt minh chứng', needs: ['decide_evidence', 'confirm_not_arising'], group: 'month' },
  { page: 'ton-tai', name: 'Tồn tại, khắc phục', needs: ['read'], group: 'month' },
  { page: 'bang-cham', name: 'Bảng chấm điểm', needs: ['read'], group: 'standing' },
  { page: 'nguy-co', name: 'Nguy cơ mất điểm', needs: ['read'], group: 'standing' },
  { page: 'xep-hang', name: 'Xếp hạng dự kiến', needs: ['read'], group: 'standing' },
  { page: 'lich-su', name: 'So sánh các tháng', needs: ['read'], group: 'standing' },
  { page: 'xuat-bieu', name: 'Xuất biểu', needs: ['read'], group: 'closing' },
  { page: 'khoa', name: 'Khóa, mở lại', needs: ['read'], group: 'closing' },
  { page: 'bo-tieu-chi', name: 'Bộ tiêu chí', needs: ['read'], group: 'office' },
  { page: 'nhat-ky', name: 'Nhật ký', needs: ['read_log'], group: 'office' },
];
