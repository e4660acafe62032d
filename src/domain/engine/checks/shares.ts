import type { Fact, StatedShare } from '../../metric.js';
import { Exact } from '../../number.js';

/** The percentage as the source printed it; undefined when it printed none. */
export function statedShare(fact: Fact | undefined): StatedShare | undefined {
  return fact?.kind === 'ratio' || fact?.kind === 'share' ? fact.stated : undefined;
}

/** Half a unit of the last printed decimal: how far a printed share may lie from the exact one. */
export function slack(share: StatedShare): Exact {
  return Exact.of(1, 2 * 10 ** (share.places + 2));
}

/** The whole number whose quotient by `base` prints as the share, or undefined when there is none. */
export function wholeNumerator(share: StatedShare, base: Exact): Exact | undefined {
  const nearest = share.value.times(base).round(0);
  for (const candidate of [nearest, nearest.minus(Exact.ONE), nearest.plus(Exact.ONE)]) {
    if (candidate.sign() >= 0 && !base.isZero() && printsAs(candidate.dividedBy(base), share)) return candidate;
  }
  return undefined;
}

function printsAs(ratio: Exact, share: StatedShare): boolean {
  return ratio.round(share.places + 2).equals(share.value);
}
