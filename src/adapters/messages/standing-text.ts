import { daysBetween } from '../../domain/calendar.js';
import type { WaterfallStep } from '../../domain/engine/waterfall.js';
import { Exact } from '../../domain/number.js';
import type { PublishedPlace, PublishedRow } from '../../domain/ranking.js';
import type { ScaleBreak } from '../../domain/standing/movement.js';
import { likeliestPlaces, type PlaceChances } from '../../domain/standing/simulate-places.js';
import { formatDate, formatPercent, formatPoints } from './format.js';

/** Dấu ngắt: why two days cannot simply be compared; nothing where they can. */
export function breakText(breaks: readonly ScaleBreak[]): string {
  return breaks.length === 0 ? '' : `Không cùng một thang: ${breaks.map(reasonOf).join('; ')}.`;
}

function reasonOf(each: ScaleBreak): string {
  switch (each.kind) {
    case 'snapshot':
      return 'điểm mỗi ngày là một ảnh chụp riêng';
    case 'other_year':
      return 'khác năm chấm';
    case 'count':
      return 'số đơn vị trong khối khác nhau';
    case 'criteria':
      return 'bộ tiêu chí đã đổi phiên bản';
    case 'stated':
      return `từ ngày ${formatDate(each.from)} ${each.reason}`;
  }
}

/** Why nothing is compared: the table is about other indices, or about none that it names. */
export function otherIndexText(families: readonly string[], indexName: string): string {
  const about = families.length === 0 ? 'không ghi là của chỉ số nào' : `là của chỉ số ${families.join(', ')}`;
  return `Bảng ${about}; hai chỉ số không bao giờ so với nhau, nên không ước tính thứ hạng ${indexName}.`;
}

/** Why nothing is told of how units moved since an earlier table. */
export function notMovedText(index?: {
  readonly here: readonly string[];
  readonly earlier: readonly string[];
}): string {
  if (index === undefined) return 'Không có đơn vị nào có trong cả hai bảng, nên không nêu được lên xuống hạng.';
  const named = (families: readonly string[]): string =>
    families.length === 0 ? 'không ghi chỉ số' : `là của chỉ số ${families.join(', ')}`;
  return `Bảng này ${named(index.here)}, bảng lần trước ${named(index.earlier)}; hai chỉ số không bao giờ so với nhau, nên không nêu lên xuống hạng.`;
}

/** Of a table of figures that nobody published as points. */
export const SCORED_TABLE =
  'Điểm của các đơn vị do chương trình chấm từ số liệu trong bảng theo cùng bộ tiêu chí, không phải điểm được công bố.';

/** Of a ranking whose communes are not at the same day. */
export const OTHER_DAYS = 'Các đơn vị chưa cùng một ngày số liệu: thứ hạng chỉ để tham khảo.';

/** Một bước trong phần giải thích. @param nameOf how a criterion is called where this is told. */
export function stepText(step: WaterfallStep, nameOf: (code: string) => string): string {
  switch (step.kind) {
    case 'criterion':
      return nameOf(step.code);
    case 'area':
      return `${nameOf(step.code)}: giới hạn, làm tròn`;
    case 'total':
      return 'Giới hạn, làm tròn của tổng điểm';
    case 'rescale':
      return 'Quy đổi do có nội dung không áp dụng';
  }
}

/** How simulated places are found, and that they are no forecast. */
export function simulationText({ times, seed }: { readonly times: number; readonly seed: number }): string {
  return `Mô phỏng ${times} lần, mầm ${seed}: mỗi phần chưa có số liệu nhận một giá trị đều trong khoảng còn có thể; phần kế thừa giống nhau cho mọi xã. Không phải dự báo.`;
}

/** `hạng 1: 62,0%; hạng 2: 38,0%`, the likeliest first. */
export function chancesText(chances: PlaceChances, most: number, from = 0): string {
  const times = chances.counts.reduce((sum, each) => sum + each, 0);
  return likeliestPlaces(chances, most)
    .slice(from)
    .map(({ place, count }) => `hạng ${place}: ${formatPercent(Exact.of(count, times), 1)}`)
    .join('; ');
}

/** What is said of a published place, whose points may not have been printed. */
type ToldPlace = Pick<PublishedPlace, 'rank' | 'asOf'> & { readonly total?: PublishedRow['total'] };

/** `Giảm 18 bậc trong 34 ngày`. */
export function placesMovedText(before: ToldPlace, after: ToldPlace): string {
  const down = after.rank - before.rank;
  const moved = down === 0 ? 'Giữ nguyên hạng' : down > 0 ? `Giảm ${down} bậc` : `Tăng ${-down} bậc`;
  const days = before.asOf && after.asOf ? ` trong ${daysBetween(before.asOf, after.asOf)} ngày` : '';
  return `${moved}${days}`;
}

/** Why a published place moved, as far as points tell. */
export function movedBecauseText(before: ToldPlace, after: ToldPlace): string {
  return before.total === undefined || after.total === undefined
    ? 'không có điểm số kèm theo nên không tính được nguyên nhân theo tiêu chí'
    : `điểm từ ${formatPoints(before.total)} thành ${formatPoints(after.total)}`;
}
