import type { PublishedComparison } from '../../domain/assessment.js';
import type { BoardLevel, BoardPart } from '../../domain/board.js';
import type { FailedCheck } from '../../domain/consistency.js';
import type { Scoring } from '../../domain/criteria-set.js';
import type { SlotState } from '../../domain/evidence.js';
import type { Finding } from '../../domain/finding.js';
import type { FactState } from '../../domain/metric.js';
import type { RiskCause, Severity } from '../../domain/risk.js';
import type { RuleKind } from '../../domain/rule.js';
import type { ScoreState } from '../../domain/score.js';

/** Trạng thái điểm: one word for each state, never one word for two. */
export const STATE_NAMES: Readonly<Record<ScoreState, string>> = {
  scored: 'Đã chấm',
  inherited: 'Kế thừa từ cấp trên',
  not_reported: 'Chưa có số liệu',
  not_arising: 'Không phát sinh',
  not_applicable: 'Không áp dụng',
  awaiting_guidance: 'Chờ hướng dẫn',
  awaiting_external: 'Chờ khảo sát, thẩm định',
  monitored: 'Chỉ theo dõi',
  by_hand: 'Chấm tay',
  failed: 'Không tính được',
};

/** Trạng thái minh chứng. */
export const SLOT_STATE_NAMES: Readonly<Record<SlotState, string>> = {
  accepted: 'Đã nhận',
  submitted: 'Đã nộp, chờ duyệt',
  returned: 'Trả lại',
  not_arising: 'Không phát sinh',
  done_without_document: 'Đã làm, chưa có văn bản',
  expired: 'Hết hạn',
  proposed: 'Có tệp, chờ xác nhận',
  missing: 'Chưa nộp',
  upcoming: 'Chưa đến hạn',
};

/** Mức độ nguy cơ. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  high: 'Nguy cơ cao',
  medium: 'Theo dõi',
  low: 'Lưu ý',
};

/** Signs beside the words, so that a black and white print still tells the levels apart. */
export const SEVERITY_SIGNS: Readonly<Record<Severity, string>> = { high: '▲', medium: '●', low: '○' };

/** Nguyên nhân có thể mất điểm. */
export const CAUSE_NAMES: Readonly<Record<RiskCause, string>> = {
  evidence_missing: 'Thiếu minh chứng',
  evidence_due_soon: 'Minh chứng sắp đến hạn',
  evidence_returned: 'Minh chứng bị trả lại',
  evidence_unconfirmed: 'Minh chứng chờ xác nhận',
  evidence_awaiting: 'Minh chứng chờ duyệt',
  evidence_expired: 'Minh chứng hết hạn',
  evidence_reused: 'Một tệp dùng cho nhiều kỳ',
  deadline_near: 'Sắp đến hạn',
  deadline_missed: 'Đã quá hạn',
  report_late: 'Báo cáo gửi muộn',
  not_reported: 'Chưa có số liệu',
  below_threshold: 'Chưa đạt mức được điểm tối đa',
  below_target: 'Dưới chỉ tiêu',
  stale_metric: 'Số liệu đã cũ',
  failed_check: 'Số liệu không khớp',
  open_finding: 'Tồn tại chưa khắc phục',
  portal_outdated: 'Chuyên mục chậm cập nhật',
  rule_unclear: 'Quy định chưa rõ',
  metric_falling: 'Số liệu giảm so với tháng trước',
  dossiers_late: 'Hồ sơ đã quá hạn',
  dossiers_near: 'Hồ sơ sắp đến hạn',
  iso_outdated: 'Quy trình ISO có căn cứ lạc hậu',
  work_file_gap: 'Hồ sơ công việc chưa đạt',
  appraisal_cut: 'Năm trước bị cắt khi thẩm định',
};

/** Mức của bảng điểm. */
export const LEVEL_NAMES: Readonly<Record<BoardLevel, string>> = {
  high: 'Nguy cơ cao',
  watch: 'Theo dõi',
  lost: 'Đã mất',
  safe: 'An toàn',
};

/** Signs beside the words, so that a black and white print still tells the levels apart. */
export const LEVEL_SIGNS: Readonly<Record<BoardLevel, string>> = { high: '▲', watch: '●', lost: '✕', safe: '✓' };

/** Phần điểm của bảng điểm. */
export const PART_NAMES: Readonly<Record<BoardPart, string>> = {
  recoverable: 'Còn lấy được',
  lost: 'Đã mất',
  in_doubt: 'Đang có, chưa chắc',
};

/** Việc cần làm where no warning says what to do. */
export const STATE_STEPS: Readonly<Record<ScoreState, string>> = {
  scored: 'Nâng kết quả lên mức cao hơn của tiêu chí.',
  inherited: 'Điểm theo kết quả của tỉnh; đề nghị tỉnh xử lý phần còn thiếu.',
  not_reported: 'Lấy số liệu và nhập vào bảng số liệu.',
  not_arising: 'Không phát sinh nên không được điểm; theo dõi nếu phát sinh.',
  not_applicable: 'Không phải làm gì, tiêu chí không áp dụng.',
  awaiting_guidance: 'Hỏi cơ quan hướng dẫn bằng văn bản.',
  awaiting_external: 'Chờ kết quả khảo sát, thẩm định.',
  monitored: 'Chỉ theo dõi.',
  by_hand: 'Xem lại điểm chấm tay và lý do.',
  failed: 'Kiểm tra lại số liệu đã khai.',
};

/** Dạng quy tắc chấm điểm. */
export const KIND_NAMES: Readonly<Record<RuleKind, string>> = {
  ratio: 'Theo tỷ lệ',
  bands: 'Theo bậc',
  levels: 'Theo mức đạt được',
  checklist: 'Theo danh mục việc',
  count: 'Cộng, trừ theo số lượng',
  deadline: 'Theo thời hạn',
  sum: 'Cộng các phần',
  external: 'Điểm khảo sát, thẩm định',
  inherited: 'Kế thừa từ cấp trên',
  expression: 'Theo công thức',
};

/** Nguồn điểm. */
export const SOURCE_NAMES: Readonly<Record<Scoring['source'], string>> = {
  self: 'Đơn vị tự chấm',
  portal: 'Số liệu từ cổng',
  survey: 'Điều tra, khảo sát',
  appraiser: 'Cơ quan thẩm định chấm',
  inherited: 'Kế thừa từ cấp trên',
};

/** Mức của một lần kiểm tra số liệu không đạt. */
export const CHECK_SEVERITY_NAMES: Readonly<Record<FailedCheck['check']['severity'], string>> = {
  error: 'Sai',
  warning: 'Cần xem lại',
  info: 'Lưu ý',
};

/** Nguyên nhân chênh lệch with the published score. */
export const DIFFERENCE_NAMES: Readonly<Record<PublishedComparison['cause'], string>> = {
  equal: 'Khớp',
  other_date: 'Khác ngày số liệu',
  rounding: 'Do làm tròn',
  stand_in: 'Đang lấy điểm nhóm đã công bố',
  not_reported: 'Chưa có số liệu để tính',
  unknown: 'Chưa rõ, cần đối chiếu số liệu',
};

/** Khối xếp hạng: common ids in words; another block is its own name. */
export const BLOCK_NAMES: Readonly<Record<string, string>> = {
  xa: 'xã',
  phuong: 'phường',
  'dac-khu': 'đặc khu',
  tinh: 'tỉnh',
};

/** Tình trạng khắc phục một tồn tại. */
export const FINDING_STATUS_NAMES: Readonly<Record<Finding['status'], string>> = {
  open: 'Mới',
  in_progress: 'Đang khắc phục',
  done: 'Đã hoàn thành',
  partly_done: 'Thực hiện chưa đầy đủ',
  not_done: 'Chưa hoàn thành',
};

/** Số liệu without a figure. */
export const FACT_STATE_NAMES: Readonly<Record<FactState, string>> = {
  blank: 'để trống',
  not_arising: 'không phát sinh',
  not_applicable: 'không áp dụng',
  awaiting_guidance: 'chờ hướng dẫn',
};
