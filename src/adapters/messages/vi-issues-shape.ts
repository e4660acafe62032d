import type { IssueCode } from '../../domain/issue.js';
import { type IssueText, NEAREST } from './issue-sentence.js';

const TYPES = {
  text: 'chuỗi chữ',
  number: 'số',
  whole_number: 'số nguyên',
  points: 'số điểm, ví dụ "1,25"',
  boolean: 'true hoặc false',
  list: 'danh sách',
  mapping: 'nhóm các mục "tên: giá trị"',
  empty: 'để trống',
};

/** D: a definition's shape is wrong. */
export const SHAPE_ISSUES = {
  D001: {
    reason: 'Không có mục nào tên "{key}" ở đây.',
    remedy: `${NEAREST} [[Các mục được dùng: {allowed}.|Xem cách ghi trong một tệp mẫu đi kèm chương trình.]]`,
  },
  D002: {
    reason: 'Thiếu mục "{key}".',
    remedy: 'Thêm mục "{key}" vào nhóm này.',
  },
  D003: {
    reason: 'Mục "{key}" sai kiểu[[: cần {expected}]][[, đang ghi {found}]].',
    remedy: 'Ghi lại mục "{key}"[[ dưới dạng {expected}]].',
    words: { expected: TYPES, found: TYPES },
  },
  D004: {
    reason: 'Mục "{key}" ghi "{found}", không phải là từ được dùng ở đây.',
    remedy: `${NEAREST} [[Chọn một trong: {allowed}.|Xem cách ghi trong một tệp mẫu đi kèm chương trình.]]`,
  },
  D005: {
    reason: 'Số ở mục "{key}" (đang ghi {found}) phải viết dưới dạng chữ để giữ đúng từng chữ số.',
    remedy: 'Đặt số trong dấu nháy, ví dụ "2,5", "95/100" hoặc "98%".',
  },
  D006: {
    reason: 'Mã ở mục "{key}" (đang ghi {found}) phải là chữ: 1.10 không có dấu nháy sẽ bị đọc thành số 1,1.',
    remedy: 'Đặt mã trong dấu nháy, không có dấu cách, ví dụ "1.10".',
  },
  D007: {
    reason: 'Mục "{key}" ghi "{found}", không phải là một ngày có thật.',
    remedy: 'Ghi ngày dạng năm-tháng-ngày, tháng và ngày đủ hai chữ số (hạn trong năm: tháng-ngày, ví dụ "01-31").',
  },
  D008: {
    reason: 'Mục "{key}" ghi {found}, nằm ngoài khoảng cho phép.',
    remedy: 'Ghi một giá trị[[ từ {least}]][[ đến {most}]] phù hợp.',
  },
  D009: {
    reason: 'Dạng quy tắc "{found}" không có.',
    remedy: `${NEAREST} [[Các dạng quy tắc: {allowed}.|Xem cách ghi trong một tệp mẫu đi kèm chương trình.]]`,
  },
  D010: {
    reason: 'Mục "{key}" đang để trống.',
    remedy: 'Ghi nội dung cho mục "{key}"[[ (cần {what})]], hoặc xóa cả mục nếu không dùng.',
    words: { what: { text: 'ít nhất một chữ', list: 'ít nhất một dòng', mapping: 'ít nhất một mục con' } },
  },
  D011: {
    reason: 'Hạn nộp "{found}" ở mục "{key}" không hiểu được.',
    remedy:
      'Viết một trong bốn dạng: "01-15" (ngày 15/01 của năm chấm), "+1y:01-15" (năm sau), slot_end+5d (5 ngày sau khi hết kỳ), slot_end+5wd (5 ngày làm việc sau khi hết kỳ).',
  },
} as const satisfies Partial<Record<IssueCode, IssueText>>;
