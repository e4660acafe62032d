import type { IsoDate } from './calendar.js';
import type { Criterion } from './criteria-set.js';
import type { Formula } from './formula.js';
import type { Message } from './message.js';
import type { Exact } from './number.js';
import type { RiskFlag } from './risk.js';
import type { LeafScore, Ledger, ScoreState } from './score.js';

/** Mức: "Nguy cơ cao", "Theo dõi", "Đã mất", "An toàn"; what can still be acted on stands first. */
export const BOARD_LEVELS = ['high', 'watch', 'lost', 'safe'] as const;
export type BoardLevel = (typeof BOARD_LEVELS)[number];

/** Quy tắc xếp mức: the first one whose condition holds decides; it reads the symbols of `LEVEL_SYMBOLS`. */
export interface LevelRule {
  readonly level: BoardLevel;
  readonly when?: Formula<boolean>;
}

/**
 * Numbers a level condition may read, of one line of the board: `lost` and `in_doubt` are 1 or 0; `severity` is 3 high,
 * 2 medium, 1 low and 0 where no warning is behind it; `days_left` is negative when the day has passed.
 */
export const LEVEL_SYMBOLS = ['points', 'max_points', 'days_left', 'lost', 'in_doubt', 'severity'] as const;
export type LevelSymbol = (typeof LEVEL_SYMBOLS)[number];

/** Phần điểm: recoverable (còn lấy được), lost (đã mất), or secured points that something puts in doubt (đang có, chưa chắc). */
export type BoardPart = 'recoverable' | 'lost' | 'in_doubt';

/** Why points are missing: a warning, or, where none speaks of them, the state of the criterion ("nguyên nhân khác"). */
export type BoardCause =
  | { readonly kind: 'warning'; readonly flag: RiskFlag }
  | { readonly kind: 'other'; readonly state: ScoreState };

/** Một dòng của bảng điểm: so many points of one criterion, for one cause. */
export interface BoardEntry {
  readonly leaf: LeafScore;
  readonly part: BoardPart;
  readonly level: BoardLevel;
  readonly cause: BoardCause;
  readonly points: Exact;
  /** Department id, or the role's name where the commune has not mapped it. */
  readonly department: string;
  /** Người phụ trách: heads of that department; none where nobody is named. */
  readonly heads: readonly string[];
  /** Last day on which the points can still be saved; of what is lost the day that passed, where there was one. */
  readonly actBy?: IsoDate;
  /** Absent: the general advice for the criterion's state, or for what is lost. */
  readonly nextStep?: string;
}

/** One criterion of the board. Entries of `recoverable` and `lost` add up to the leaf's ledger exactly. */
export interface BoardLeaf {
  readonly leaf: LeafScore;
  readonly level: BoardLevel;
  readonly entries: readonly BoardEntry[];
  /** Secured points that a warning puts in doubt; these overlap, and are no part of the sums. */
  readonly doubts: readonly BoardEntry[];
  /** Warnings that speak of points already told under another cause. */
  readonly also: readonly RiskFlag[];
  /** How far it is to the next step of the rule, where the rule has steps. */
  readonly gap?: Message;
}

/**
 * A node of the board. `rest` is what its own ledger differs by from the sum of its parts (rounding, limits of bonus and
 * penalty blocks): parts and rest add up exactly.
 */
export interface BoardNode {
  readonly criterion: Criterion;
  readonly max: Exact;
  readonly ledger: Ledger;
  readonly rest: Ledger;
  readonly children: readonly BoardNode[];
  readonly leaf?: BoardLeaf;
}

/** Bảng điểm: every point of the maximum, secured, recoverable or lost, and why. */
export interface PointsBoard {
  readonly max: Exact;
  readonly ledger: Ledger;
  /** Bonus and penalty, rounding of the total. */
  readonly rest: Ledger;
  readonly areas: readonly BoardNode[];
  readonly leaves: readonly BoardLeaf[];
  /** All lines, what can be acted on first, then most points, then the nearest day. */
  readonly entries: readonly BoardEntry[];
  /** Warnings about a whole area or group, which have no points of their own here. */
  readonly wider: readonly RiskFlag[];
}

/** The criterion that a line is of. */
export function leafOf({ leaves }: PointsBoard, { leaf }: BoardEntry): BoardLeaf | undefined {
  return leaves.find((each) => each.leaf === leaf);
}
