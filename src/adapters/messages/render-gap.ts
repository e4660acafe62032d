import type { PointsRounding } from '../../domain/criteria-set.js';
import type { Message } from '../../domain/message.js';
import { fillTemplate } from './render.js';
import { GAP_MESSAGES } from './vi-gaps.js';

/** `thiếu 0,8 điểm % để lên bậc từ 98% (thêm 0,50 điểm)`. */
export function renderGap({ id, values }: Message, rounding?: PointsRounding): string {
  return fillTemplate(GAP_MESSAGES[id] ?? id, values, rounding);
}
