import type { Ledger } from '../../domain/score.js';

export function ledgerJson(ledger: Ledger, places: number): Readonly<Record<keyof Ledger, string>> {
  return {
    secured: ledger.secured.toDecimal(places),
    recoverable: ledger.recoverable.toDecimal(places),
    lost: ledger.lost.toDecimal(places),
  };
}
