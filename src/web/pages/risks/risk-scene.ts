import type { SeenMonth } from '../../../application/records/see-month.js';
import { boardOf, type ScoredSet } from '../../../application/scored-set.js';
import { BOARD_LEVELS, type BoardLeaf, type BoardLevel, type PointsBoard } from '../../../domain/board.js';
import { type BoardRows, boardRows } from '../../../domain/engine/board/board-rows.js';
import { leadOf } from '../../../domain/engine/departments.js';
import { printedLedgers } from '../../../domain/engine/printed-ledger.js';
import type { SetForecast } from '../../../domain/forecast.js';
import type { Ledger } from '../../../domain/score.js';
import { monthUrl } from '../../addresses.js';
import type { Visit } from '../../visit.js';

/** One index of one month as the board shows it, with what was asked to be shown of it. */
export interface RiskScene {
  readonly seen: SeenMonth;
  readonly scored: ScoredSet;
  readonly board: PointsBoard;
  /** As it is printed: secured + recoverable + lost = maximum. */
  readonly ledger: Ledger;
  readonly printed: BoardRows;
  /** Absent: nothing is left to foresee. */
  readonly forecast?: SetForecast;
  readonly asked: Asked;
}

/** What the address line asks for; absent: all. */
export interface Asked {
  readonly level?: BoardLevel;
  readonly department?: string;
}

const ALL = 'tat-ca';
const LEVEL_WORDS: Readonly<Record<BoardLevel, string>> = {
  high: 'cao',
  watch: 'theo-doi',
  lost: 'da-mat',
  safe: 'an-toan',
};

/** Whoever acts for one department sees its own lines first. */
export function askedOf({ query }: Visit, seen: SeenMonth): Asked {
  const level = BOARD_LEVELS.find((each) => LEVEL_WORDS[each] === query.muc);
  const department = query['don-vi'] ?? seen.viewer.departments[0] ?? ALL;
  return { ...(level !== undefined && { level }), ...(department !== ALL && { department }) };
}

export function riskUrl({ seen, scored }: Pick<RiskScene, 'seen' | 'scored'>, { level, department }: Asked): string {
  const muc = level === undefined ? {} : { muc: LEVEL_WORDS[level] };
  return monthUrl(seen.commune.id, seen.month.id, 'nguy-co', {
    ...{ bo: scored.set.id, ...muc },
    'don-vi': department ?? ALL,
  });
}

export function riskScene(
  seen: SeenMonth,
  scored: ScoredSet,
  forecast: SetForecast | undefined,
  asked: Asked,
): RiskScene {
  const board = boardOf(scored);
  const { places } = scored.set.rounding;
  const ledger = printedLedgers(scored.assessment.score, places).total;
  const isAhead = forecast !== undefined && forecast.metrics.length > 0 && forecast.until > forecast.asOf;
  return {
    ...{ seen, scored, board, ledger, asked, printed: boardRows(board, ledger, places) },
    ...(isAhead && { forecast }),
  };
}

/** Criteria that nothing endangers, of the department that is asked for. */
export function safeLeaves({ board, scored, asked: { department } }: RiskScene): BoardLeaf[] {
  const { departments } = scored.assessment.input;
  return board.leaves.filter(
    ({ level, leaf }) =>
      level === 'safe' &&
      (department === undefined || leadOf(leaf.criterion, scored.set, departments).id === department),
  );
}
