import type { AuditAction } from '../../domain/records/audit.js';
import type { AuditKind } from '../../domain/records/audit-kind.js';
import type { ItemState, ReturnReason } from '../../domain/records/evidence-item.js';
import type { Layer } from '../../domain/records/layer.js';
import type { MonthState } from '../../domain/records/month.js';
import type { Role } from '../../domain/records/people.js';

export const MONTH_STATE_NAMES: Readonly<Record<MonthState, string>> = {
  open: 'đang mở',
  scoring: 'đang chấm',
  awaiting_signature: 'chờ ký',
  closed: 'đã khóa',
};

export const ITEM_STATE_NAMES: Readonly<Record<ItemState, string>> = {
  submitted: 'đã nộp, chờ duyệt',
  accepted: 'đã nhận',
  returned: 'trả lại',
  not_arising_claimed: 'không phát sinh, chờ xác nhận',
  not_arising: 'không phát sinh',
  done_without_document: 'đã làm, chưa có văn bản',
  withdrawn: 'đã rút',
};

export const RETURN_REASON_NAMES: Readonly<Record<ReturnReason, string>> = {
  unsigned: 'thiếu chữ ký',
  wrong_form: 'sai mẫu',
  wrong_period: 'sai kỳ',
  wrong_criterion: 'không đúng tiêu chí',
  personal_data: 'chứa thông tin cá nhân',
  other: 'lý do khác',
};

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  admin: 'quản trị',
  standing_office: 'cơ quan thường trực',
  editor: 'cán bộ đơn vị',
  head: 'trưởng đơn vị',
  leader: 'lãnh đạo',
  auditor: 'người kiểm tra',
};

export const LAYER_NAMES: Readonly<Record<Layer, string>> = {
  self: 'tự chấm',
  first_appraisal: 'thẩm định lần 1',
  explanation: 'giải trình',
  second_appraisal: 'thẩm định lần 2',
  final: 'kết quả cuối cùng',
};

export const AUDIT_NAMES: Readonly<Record<AuditAction, string>> = {
  workspace_made: 'tạo không gian làm việc',
  workspace_joined: 'nối thêm thư mục vào sổ ghi chung',
  account_added: 'thêm tài khoản',
  account_closed: 'đóng tài khoản',
  account_linked: 'ghi thư điện tử, tên ở cổng dùng chung',
  post_given: 'giao chức trách',
  post_ended: 'kết thúc chức trách',
  commune_added: 'thêm địa phương',
  department_added: 'thêm đơn vị',
  alias_added: 'thêm tên gọi khác',
  duty_given: 'phân công',
  month_opened: 'mở tháng',
  month_scored: 'bắt đầu chấm',
  month_handed_over: 'trình ký',
  month_taken_back: 'lấy lại để sửa',
  month_closed: 'khóa tháng',
  month_reopened: 'mở lại tháng',
  figures_imported: 'nhập số liệu',
  figure_changed: 'đổi số liệu',
  list_imported: 'nhập danh sách',
  findings_imported: 'nhập tồn tại, hạn chế',
  finding_changed: 'đổi tồn tại, hạn chế',
  finding_added: 'thêm tồn tại, hạn chế',
  appraisal_imported: 'nhập điểm thẩm định',
  evidence_submitted: 'nộp minh chứng',
  evidence_accepted: 'nhận minh chứng',
  evidence_returned: 'trả lại minh chứng',
  evidence_not_arising: 'báo không phát sinh',
  evidence_not_arising_confirmed: 'xác nhận không phát sinh',
  evidence_without_document: 'báo đã làm, chưa có văn bản',
  evidence_withdrawn: 'rút minh chứng',
  file_refused: 'từ chối tệp có dấu hiệu mật',
  reminders_begun: 'bắt đầu gửi thư nhắc minh chứng',
  reminders_sent: 'gửi thư nhắc minh chứng',
  reminders_failed: 'không gửi được thư nhắc minh chứng',
  check_answered: 'trả lời kiểm tra số liệu',
  reopen_asked: 'đề nghị mở lại tháng',
  reopen_refused: 'không đồng ý mở lại tháng',
  signed_kept: 'lưu bản ký',
  layer_scored: 'ghi điểm tay hoặc điểm thẩm định',
  comparator_kept: 'thêm bảng đã công bố để so',
  remark_made: 'ghi nhận xét',
  signed_in: 'đăng nhập',
  locked_out: 'tạm khóa đăng nhập vì sai mật khẩu nhiều lần',
  password_issued: 'cấp mật khẩu dùng một lần',
  password_set: 'đặt mật khẩu',
  token_made: 'cấp mã truy cập cho chương trình khác',
  token_ended: 'thu hồi mã truy cập',
  pack_asked: 'yêu cầu gói minh chứng',
  rescore_asked: 'yêu cầu chấm lại các địa phương',
  backed_up: 'sao lưu',
  restore_tried: 'thử khôi phục',
  restored: 'phục hồi',
};

export const AUDIT_KIND_NAMES: Readonly<Record<AuditKind, string>> = {
  month: 'mở, trình ký, khóa, mở lại tháng',
  evidence: 'minh chứng',
  figures: 'số liệu, danh sách, tồn tại',
  points: 'chấm tay, thẩm định, nhận xét',
  office: 'người dùng, đơn vị, phân công',
  access: 'đăng nhập, mật khẩu',
  keeping: 'sao lưu, phục hồi',
};
