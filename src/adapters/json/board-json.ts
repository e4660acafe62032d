import type { ScoredSet } from '../../application/scored-set.js';
import { type BoardEntry, type BoardNode, leafOf, type PointsBoard } from '../../domain/board.js';
import type { Ledger } from '../../domain/score.js';
import { departmentName, entryCause, entryFigures, entryStep, levelName, partName } from '../messages/index.js';

/**
 * Bảng điểm for other programs. Points are exact text (`n` or `n/d`), so that the columns add up: of every node the parts
 * and `rest`, of every criterion its entries.
 */
export function boardJson(board: PointsBoard, scored: ScoredSet): object {
  return {
    total: { max: board.max.toString(), ...exactLedger(board.ledger), rest: exactLedger(board.rest) },
    areas: board.areas.map(nodeJson),
    entries: board.entries.map((entry) => entryJson(entry, board, scored)),
    wider: board.wider.map(({ rule }) => rule.id),
  };
}

function nodeJson(node: BoardNode): object {
  const { criterion, max, ledger, rest, children, leaf } = node;
  return {
    ...{ code: criterion.code, name: criterion.name, max: max.toString() },
    ...exactLedger(ledger),
    rest: exactLedger(rest),
    ...(leaf === undefined ? {} : { level: leaf.level, levelName: levelName(leaf.level) }),
    ...(children.length === 0 ? {} : { children: children.map(nodeJson) }),
  };
}

function entryJson(entry: BoardEntry, board: PointsBoard, scored: ScoredSet): object {
  const { leaf, part, level, cause, points, department, heads, actBy } = entry;
  const of = leafOf(board, entry);
  return {
    criterion: leaf.criterion.code,
    ...{ part, partName: partName(part), level, levelName: levelName(level), points: points.toString() },
    cause: cause.kind === 'warning' ? cause.flag.signal.cause : 'other',
    causeName: entryCause(entry),
    text: entryFigures(entry, of, scored.set.rounding),
    ...{ department, departmentName: departmentName(scored, department), heads },
    ...(actBy === undefined ? {} : { actBy }),
    nextStep: entryStep(entry),
    also: [...new Set((of?.also ?? []).map(({ signal }) => signal.cause))],
  };
}

function exactLedger({ secured, recoverable, lost }: Ledger): object {
  return { secured: secured.toString(), recoverable: recoverable.toString(), lost: lost.toString() };
}
