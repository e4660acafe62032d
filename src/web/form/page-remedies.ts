import type { IssueCode } from '../../domain/issue.js';

/** What to do next, on a page, where the general sentence names a command or its options. */
export const PAGE_REMEDIES: Partial<Readonly<Record<IssueCode, string>>> = {
  F017: 'Kiểm tra lại ngày số liệu.',
  W006: 'Báo người phụ trách máy chủ: phục hồi từ bản sao lưu gần nhất.',
  W016: 'Báo người phụ trách máy chủ: xem ổ đĩa đã gắn đúng chưa.',
  W020: 'Sao lưu lại ở trang Quản trị; không khóa lại.',
  R001: 'Chọn tài khoản đang mở.',
  R005: 'Ghi lý do rồi gửi lại.',
  R009: 'Đọc lại tệp; nếu đúng là không chứa thì đánh dấu xác nhận. Tệp mật không được đưa lên máy nối mạng.',
  R010: 'Chọn tháng đang mở.',
  R013: 'Nếu đúng, thêm tên này thành tên gọi khác của đơn vị ở trang Quản trị.',
  R016: 'Lấy lại tháng để sửa, xem lại điểm rồi trình ký lại.',
  R026: 'Chọn tháng khác, hoặc nộp lại cho đúng tháng cần chấm.',
  R027: 'Ghi ngày bắt đầu từ hôm nay trở đi; nếu trước đây ghi sai hoặc sót thì ghi rõ lý do.',
  R035: 'Nếu là một đơn vị thì dùng đơn vị đã có; nếu đúng là đơn vị khác, đánh dấu ô này rồi gửi lại.',
};
