import { Exact } from '../../domain/number.js';
import type { Ledger } from '../../domain/score.js';

/**
 * A ledger at so many decimals whose parts still add up to the printed maximum: each part is cut down, and the units
 * that are left go to the parts that lost most by it (phần dư lớn nhất). Parts that have an exact form keep it.
 */
export function roundLedger(ledger: Ledger, max: Exact, places: number): Ledger {
  const unit = Exact.of(1n, 10n ** BigInt(places));
  const parts = [ledger.secured, ledger.recoverable, ledger.lost].map((value, index) => {
    const units = value.dividedBy(unit);
    const whole = units.floor();
    return { index, whole, rest: units.minus(whole) };
  });
  const missing = max.round(places).dividedBy(unit).minus(Exact.sum(parts.map((each) => each.whole)));
  const order = [...parts].sort((a, b) => b.rest.compare(a.rest) || a.index - b.index);
  let left = missing;
  const extra = new Map<number, Exact>();
  for (const part of order) {
    if (left.sign() <= 0) break;
    extra.set(part.index, Exact.ONE);
    left = left.minus(Exact.ONE);
  }
  const value = (index: number): Exact =>
    (parts[index]?.whole ?? Exact.ZERO).plus(extra.get(index) ?? Exact.ZERO).times(unit);
  return { secured: value(0), recoverable: value(1), lost: value(2).plus(left.times(unit)) };
}
