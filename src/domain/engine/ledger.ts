import { Exact } from '../number.js';
import type { Ledger } from '../score.js';

/**
 * Builds a ledger whose three parts add up to `max` exactly.
 * @param secured points that hold even if nothing more happens; may be negative.
 * @param recoverable what could still be added; cut to the room that is left.
 */
export function ledgerOf(max: Exact, secured: Exact, recoverable: Exact): Ledger {
  const room = max.minus(secured);
  const still = Exact.max(Exact.ZERO, Exact.min(recoverable, room));
  return { secured, recoverable: still, lost: room.minus(still) };
}
