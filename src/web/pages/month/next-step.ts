import type { SeenMonth } from '../../../application/records/see-month.js';
import { monthDays } from '../../../domain/records/month.js';
import { monthUrl, openingUrl } from '../../addresses.js';
import type { Standing } from './standing.js';

/** Việc tiếp theo của tôi: one sentence and where it is done. */
export interface NextStep {
  readonly text: string;
  readonly url: string;
}

/** The one thing that this person should do next; undefined when nothing waits for them. */
export function nextStep(seen: SeenMonth, standing: Standing): NextStep | undefined {
  const { viewer, month, commune, today } = seen;
  const to = (page: string, query = {}) => monthUrl(commune.id, month.id, page, query);
  if (month.state === 'awaiting_signature') {
    return viewer.may('close_month') ? { text: 'Xem lại bảng chấm rồi khóa tháng', url: to('khoa') } : undefined;
  }
  if (month.state === 'closed') {
    if (seen.requests > 0 && viewer.may('reopen_month')) {
      return { text: 'Trả lời đề nghị mở lại tháng', url: to('khoa') };
    }
    const isLast = seen.months.at(-1)?.id === month.id;
    return isLast && viewer.may('open_month') ? { text: 'Mở tháng tiếp theo', url: openingUrl(commune.id) } : undefined;
  }
  const waiting = standing.waiting.length;
  if (waiting > 0) return { text: `Duyệt ${waiting} minh chứng đang chờ`, url: to('cho-duyet') };
  const [own] = viewer.departments;
  if (own !== undefined && standing.missing.length > 0) {
    return { text: `Nộp ${standing.missing.length} minh chứng còn thiếu`, url: to('minh-chung', { 'don-vi': own }) };
  }
  if (viewer.may('import_figures') && standing.failedChecks > 0) {
    return { text: `Xem ${standing.failedChecks} chỗ số liệu không khớp`, url: to('kiem-tra') };
  }
  if (viewer.may('hand_over') && monthDays(month.id).to < today) {
    return { text: 'Tháng đã hết: chấm và trình ký', url: to('khoa') };
  }
  if (viewer.may('import_figures')) return { text: 'Nhập số liệu mới nhất', url: to('so-lieu') };
  return viewer.may('close_month') ? { text: 'Xem các điểm sắp mất', url: to('nguy-co') } : undefined;
}
