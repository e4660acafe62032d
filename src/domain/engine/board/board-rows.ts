import { type BoardEntry, type BoardLeaf, leafOf, type PointsBoard } from '../../board.js';
import { Exact } from '../../number.js';
import type { Ledger } from '../../score.js';
import { apportion } from './apportion.js';

/** Points of one line as they are printed, in the column of their part. */
export interface PrintedPoints {
  readonly recoverable?: Exact;
  readonly lost?: Exact;
  /** Overlaps with what is secured, and is no part of the sums. */
  readonly inDoubt?: Exact;
}

export interface BoardRow {
  readonly entry: BoardEntry;
  readonly of?: BoardLeaf;
  readonly points: PrintedPoints;
}

/** Bảng nguy cơ as it is printed: rows and rest add up to the sum, column by column. */
export interface BoardRows {
  readonly rows: readonly BoardRow[];
  /** Bonus, penalty and rounding; absent: nothing is left. */
  readonly rest?: PrintedPoints;
  readonly sum: Required<Pick<PrintedPoints, 'recoverable' | 'lost'>>;
}

const COLUMN = { recoverable: 'recoverable', lost: 'lost', in_doubt: 'inDoubt' } as const;

/**
 * Lines with points that are missing or in doubt, in the order of the board.
 * @param total the ledger as it is printed elsewhere, which the columns add up to.
 */
export function boardRows(board: PointsBoard, total: Ledger, places: number): BoardRows {
  const shown = board.entries.filter(({ level, part }) => level !== 'safe' || part !== 'in_doubt');
  const column = (part: 'recoverable' | 'lost') => {
    const exact = shown.map((entry) => (entry.part === part ? entry.points : Exact.ZERO));
    const beside = total[part].minus(Exact.sum(exact));
    // Less than a printed unit comes from rounding alone, and is no line of its own.
    const values = beside.abs().atLeast(Exact.of(1n, 10n ** BigInt(places))) ? [...exact, beside] : exact;
    const printed = apportion(values, total[part], places).slice(0, exact.length);
    return { printed, rest: total[part].minus(Exact.sum(printed)) };
  };
  const [recoverable, lost] = [column('recoverable'), column('lost')];
  const rows = shown.map((entry, index): BoardRow => {
    const of = leafOf(board, entry);
    const { part } = entry;
    const points = { recoverable: recoverable.printed[index], lost: lost.printed[index], in_doubt: entry.points }[part];
    return { entry, ...(of !== undefined && { of }), points: { [COLUMN[part]]: points } };
  });
  const rest = { recoverable: recoverable.rest, lost: lost.rest };
  const hasRest = !rest.recoverable.isZero() || !rest.lost.isZero();
  return { rows, ...(hasRest && { rest }), sum: { recoverable: total.recoverable, lost: total.lost } };
}

/** What the lines that are shown come to, as they are printed. */
export function sumOf(rows: readonly Pick<BoardRow, 'points'>[]): BoardRows['sum'] {
  const sum = (part: 'recoverable' | 'lost') => Exact.sum(rows.flatMap(({ points }) => points[part] ?? []));
  return { recoverable: sum('recoverable'), lost: sum('lost') };
}
