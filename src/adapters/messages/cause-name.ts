import type { RiskSignal } from '../../domain/risk.js';
import { CAUSE_NAMES } from './vi-names.js';

const NOTHING_EARNED = 'Dưới mức bắt đầu được điểm';

/** Nguyên nhân in a few words; a figure that earns nothing yet is told apart from one that earns part of the points. */
export function causeName({ cause, symbols: { points, max_points } }: Pick<RiskSignal, 'cause' | 'symbols'>): string {
  const isAllMissed = points !== undefined && max_points !== undefined && points.atLeast(max_points);
  return cause === 'below_threshold' && isAllMissed ? NOTHING_EARNED : CAUSE_NAMES[cause];
}
