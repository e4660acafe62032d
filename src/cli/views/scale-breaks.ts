import { formatDate } from '../../adapters/messages/index.js';
import type { ScaleBreak } from '../../domain/standing/movement.js';

/** Dấu ngắt: why two days cannot simply be compared; nothing where they can. */
export function breakText(breaks: readonly ScaleBreak[]): string {
  return breaks.length === 0 ? '' : `// Không cùng một thang: ${breaks.map(reasonOf).join('; ')}.`;
}

function reasonOf(each: ScaleBreak): string {
  switch (each.kind) {
    case 'snapshot':
      return 'điểm mỗi ngày là một ảnh chụp riêng';
    case 'other_year':
      return 'khác năm chấm';
    case 'count':
      return 'số đơn vị trong khối khác nhau';
    case 'stated':
      return `từ ngày ${formatDate(each.from)} ${each.reason}`;
  }
}
