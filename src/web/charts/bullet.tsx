import type { Exact } from '../../domain/number.js';
import { lengthOf } from './scale.js';

export interface BulletProps {
  /** Read aloud instead of the picture. */
  readonly label: string;
  readonly points: Exact;
  /** The most that can still be reached; up to here the band is darker. */
  readonly reachable: Exact;
  readonly max: Exact;
}

const WIDTH = 180;
const HEIGHT = 22;

/**
 * Thanh điểm: what there is (dark bar) against what can still be reached (upright mark); what is lost is the palest band.
 * Three tones of one hue, so that a black and white print tells the same.
 */
export function BulletBar({ label, points, reachable, max }: BulletProps) {
  const at = (value: Exact) => Math.min(WIDTH, Math.max(0, lengthOf(value, max, WIDTH)));
  const [end, mark] = [at(points), at(reachable)];
  return (
    <svg class="bullet" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <rect x="0" y="1" width={WIDTH} height={HEIGHT - 2} fill="#eef3f7" stroke="#7d8b97" stroke-width="0.5" />
      <rect x="0" y="1" width={mark} height={HEIGHT - 2} fill="#b3cfe0" />
      <rect x="0" y="7" width={end} height={HEIGHT - 14} fill="#0b4a6f" />
      <rect x={Math.max(0, Math.min(WIDTH - 3, mark - 1.5))} y="1" width="3" height={HEIGHT - 2} fill="#16202a" />
    </svg>
  );
}
