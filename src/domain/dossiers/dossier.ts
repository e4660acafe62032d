import type { IsoDate } from '../calendar.js';
import type { Fields } from '../lists/fields.js';

/** Cách nộp: trực tuyến, trực tiếp, bưu chính công ích (docx 3.3, KenhThucHien 2, 1, 3). */
export const CHANNELS = ['online', 'direct', 'post'] as const;
/** Mức dịch vụ công: toàn trình, một phần (Nghị định 42/2022/NĐ-CP), or not offered online. */
export const LEVELS = ['full', 'partial', 'none'] as const;
/**
 * Trạng thái when the list was made. The closing ones are those of the formula paper, 2.1: đã xử lý xong (`resolved`), đã
 * trả kết quả (`returned`), từ chối (`refused`), dừng xử lý (`stopped`), công dân yêu cầu rút (`withdrawn`).
 */
export const STATUSES = [
  'in_progress',
  'awaiting_supplement',
  'resolved',
  'returned',
  'refused',
  'stopped',
  'withdrawn',
] as const;
/** Đánh giá của người nộp; `dissatisfied` is what the formula paper calls dislike (5.4). */
export const RATINGS = ['satisfied', 'neutral', 'dissatisfied'] as const;
/** Nguyên nhân quá hạn: chủ quan, khách quan. */
export const CAUSES = ['subjective', 'objective'] as const;

/**
 * Hồ sơ thủ tục hành chính: one row of a list exported from a procedure system, as plain data. Nobody is named in it,
 * neither the person who handed it in nor the officer. A member that is absent was blank, or the list has no such column.
 */
export interface Dossier {
  /** Mã hồ sơ. */
  readonly code: string;
  /** Mã hoặc tên thủ tục. */
  readonly procedure?: string;
  /** Lĩnh vực. */
  readonly sector?: string;
  /** Đơn vị giải quyết, as written. */
  readonly department?: string;
  readonly channel?: (typeof CHANNELS)[number];
  readonly level?: (typeof LEVELS)[number];
  /** Ngày tiếp nhận. */
  readonly received: IsoDate;
  /** Ngày hẹn trả. */
  readonly due?: IsoDate;
  /** Thời hạn giải quyết in working days, for a dossier without an appointed day. */
  readonly limit?: number;
  /** Ngày kết thúc xử lý (đã xử lý xong, từ chối, dừng, rút). */
  readonly finished?: IsoDate;
  /** Ngày trả kết quả. */
  readonly returned?: IsoDate;
  readonly status?: (typeof STATUSES)[number];
  /** Số lần yêu cầu bổ sung. */
  readonly requests?: number;
  /** Số ngày chờ bổ sung, all requests together, in days of the kind the policy counts. */
  readonly waited?: number;
  /** Ngày yêu cầu bổ sung, of each request. */
  readonly asked?: readonly IsoDate[];
  /** Ngày hoàn thành bổ sung, in the same order; a request without one is still waiting. */
  readonly answered?: readonly IsoDate[];
  /** Thủ tục phải trả kết quả bằng văn bản, giấy tờ. */
  readonly paper?: boolean;
  /** Đã cấp kết quả điện tử (có tệp kết quả). */
  readonly electronic?: boolean;
  /** Số thành phần hồ sơ; số đã số hóa; số tái sử dụng dữ liệu. A list with có, không gives 1 and 0. */
  readonly parts?: number;
  readonly digitised?: number;
  readonly reused?: number;
  /** Kết nối, chia sẻ với kho dữ liệu điện tử của cá nhân, tổ chức (4.4). */
  readonly stored?: boolean;
  /** Có sử dụng thông tin, dữ liệu dân cư (4.5). */
  readonly identified?: boolean;
  /** Có nghĩa vụ tài chính (phí, lệ phí khác 0). */
  readonly fee?: boolean;
  /** Đã thanh toán trực tuyến. */
  readonly paid?: boolean;
  readonly rating?: (typeof RATINGS)[number];
  /** Có phản ánh, kiến nghị về hồ sơ. */
  readonly petition?: boolean;
  /** Tiếp nhận không phụ thuộc địa giới hành chính. */
  readonly outside?: boolean;
  /** Đã xin lỗi đúng mẫu, đúng hạn. */
  readonly apologised?: boolean;
  readonly cause?: (typeof CAUSES)[number];
}

export const DOSSIER_FIELDS = {
  code: 'text',
  procedure: 'text',
  sector: 'text',
  department: 'text',
  channel: { words: CHANNELS },
  level: { words: LEVELS },
  received: 'date',
  due: 'date',
  limit: 'count',
  finished: 'date',
  returned: 'date',
  status: { words: STATUSES },
  requests: 'count',
  waited: 'count',
  asked: 'dates',
  answered: 'dates',
  paper: 'flag',
  electronic: 'flag',
  parts: 'count',
  digitised: 'count',
  reused: 'count',
  stored: 'flag',
  identified: 'flag',
  fee: 'flag',
  paid: 'flag',
  rating: { words: RATINGS },
  petition: 'flag',
  outside: 'flag',
  apologised: 'flag',
  cause: { words: CAUSES },
} as const satisfies Fields<keyof Dossier>;
