import { Exact } from '../number.js';
import type { Ledger } from '../score.js';

/**
 * Builds a ledger whose three parts add up to `max` exactly.
 * @param secured points that hold even if nothing more happens; may be negative.
 * @param recoverable what could still be added; cut to the room that is left.
 */
export function ledgerOf(max: Exact, secured: Exact, recoverable: Exact): Ledger {
  return ledgerUpTo(max, secured, secured.plus(recoverable));
}

/** As `ledgerOf`, given the most that can still be reached instead of what could be added. */
export function ledgerUpTo(max: Exact, secured: Exact, ceiling: Exact): Ledger {
  const upper = Exact.max(secured, Exact.min(ceiling, max));
  return { secured, recoverable: upper.minus(secured), lost: max.minus(upper) };
}
