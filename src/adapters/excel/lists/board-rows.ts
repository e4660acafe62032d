import type { BoardEntry, BoardLeaf, PointsBoard } from '../../../domain/board.js';
import { leafOf } from '../../../domain/board.js';
import { apportion } from '../../../domain/engine/board/apportion.js';
import { Exact } from '../../../domain/number.js';

/** One line of the sheet: an entry with its points as printed, the rest, or the sum. */
export interface BoardRow {
  readonly entry?: BoardEntry;
  readonly of?: BoardLeaf;
  readonly label?: string;
  readonly recoverable?: Exact;
  readonly lost?: Exact;
  readonly inDoubt?: Exact;
}

/** Lines that are not safe, then what the sum differs by, then the sum: the printed columns add up. */
export function boardRows(board: PointsBoard, places: number): BoardRow[] {
  const shown = board.entries.filter(({ level, part }) => level !== 'safe' || part !== 'in_doubt');
  const column = (part: 'recoverable' | 'lost') => {
    const exact = shown.map((entry) => (entry.part === part ? entry.points : Exact.ZERO));
    const rest = board.ledger[part].minus(Exact.sum(exact));
    return apportion([...exact, rest], board.ledger[part], places);
  };
  const [recoverable, lost] = [column('recoverable'), column('lost')];
  const rows = shown.map((entry, index): BoardRow => {
    const of = leafOf(board, entry);
    const points = { recoverable: recoverable[index], lost: lost[index], in_doubt: entry.points }[entry.part];
    return {
      entry,
      ...(of !== undefined && { of }),
      ...(points !== undefined && { [COLUMN[entry.part]]: points }),
    };
  });
  const rest = { recoverable: recoverable.at(-1) ?? Exact.ZERO, lost: lost.at(-1) ?? Exact.ZERO };
  const hasRest = !rest.recoverable.isZero() || !rest.lost.isZero();
  const sum = { recoverable: board.ledger.recoverable.round(places), lost: board.ledger.lost.round(places) };
  return [
    ...rows,
    ...(hasRest ? [{ label: 'Làm tròn, điểm thưởng, điểm trừ', ...rest }] : []),
    { label: 'Cộng', ...sum },
  ];
}

const COLUMN = { recoverable: 'recoverable', lost: 'lost', in_doubt: 'inDoubt' } as const;
