import { breakText, formatPoints, SCORED_TABLE } from '../../adapters/messages/index.js';
import type { UntoldPlace, WantedPlace } from '../../application/plan-case.js';
import type { Output } from '../output.js';
import { hang } from '../text/width.js';
import { comparedTableText } from './compare.js';

/** Which place is wanted, in which table, and whose points have to be reached for it. */
export function wantedPlaceLines({ place, block, holder }: WantedPlace, index: string, output: Output): string[] {
  const table = comparedTableText(block);
  const told = holder.low.equals(holder.high)
    ? `muốn đứng hạng ${place} thì phải bằng ${holder.name ?? 'đơn vị không in tên'}, ${formatPoints(holder.high)} điểm`
    : `điểm của hạng ${place} không được in, nằm từ ${formatPoints(holder.low)} đến ${formatPoints(holder.high)}; lấy mức cao để chắc đạt`;
  const lines = [
    `${index}, so với ${table}: ${told}. Thứ hạng là ước tính, nếu các đơn vị khác giữ nguyên điểm.`,
    ...(block.basis === 'scored' ? [SCORED_TABLE] : []),
    breakText(block.breaks),
  ];
  return lines.filter((line) => line !== '').flatMap((line) => hang('  ', line, output.width));
}

/** Why there is no plan for a place. */
export function untoldPlaceText({ place, block }: UntoldPlace): string {
  if (block === undefined) return 'Bảng để so không có đơn vị nào của chỉ số này, nên không lập được kế hoạch.';
  const table = `So với ${comparedTableText(block)}`;
  const { count } = block.now;
  if (place > count) return `${table}: kể cả xã chỉ có ${count} đơn vị, không có hạng ${place}.`;
  if (place === count && block.printed > 0) return `${table}: hạng ${place} là hạng cuối, xã không phải làm thêm gì.`;
  return `${table}: bảng không cho biết điểm của hạng ${place}, nên không lập được kế hoạch.`;
}
