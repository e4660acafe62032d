import { describe, expect, it } from 'vitest';
import { causeName } from '../../../src/adapters/messages/index.js';
import { Exact } from '../../../src/domain/number.js';
import type { RiskCause } from '../../../src/domain/risk.js';

function named(cause: RiskCause, missed: string): string {
  return causeName({ cause, symbols: { points: Exact.from(missed), max_points: Exact.of(20) } });
}

describe('the cause of a shortfall', () => {
  it('says that not all points are earned where some are', () => {
    expect(named('below_threshold', '174/100')).toBe('Chưa đạt mức được điểm tối đa');
  });

  it('says that points have not begun where none are', () => {
    expect(named('below_threshold', '20')).toBe('Dưới mức bắt đầu được điểm');
  });

  it('is no other for other causes', () => {
    expect(named('not_reported', '20')).toBe('Chưa có số liệu');
  });
});
