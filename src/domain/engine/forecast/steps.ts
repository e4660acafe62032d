import type { Outcome } from '../../forecast.js';
import { Exact } from '../../number.js';
import type { RuleBody } from '../../rule.js';
import type { Room } from './cases.js';

/** Beyond so many combinations they are not all tried. */
export const MOST_COMBINATIONS = 5000;

/**
 * Moves at which a rule can be at its lowest or highest. A rule that never falls with its ratio is so at the ends; within
 * one band points run in one direction, so the edges of bands are tried too; of other rules every whole case is.
 */
export function movesFor(body: RuleBody, direct: boolean, soFar: Outcome, room: Room): Exact[] | undefined {
  if (direct && isRising(body)) return distinct([room.low, room.high]);
  if (direct && body.kind === 'bands') return bandMoves(body, soFar, room);
  const count = room.high.minus(room.low);
  if (Exact.of(MOST_COMBINATIONS).lessThan(count)) return undefined;
  const moves: Exact[] = [];
  for (let move = room.low; move.compare(room.high) <= 0; move = move.plus(Exact.ONE)) moves.push(move);
  return moves;
}

function isRising(body: RuleBody): boolean {
  if (body.kind === 'sum') return body.parts.every(({ rule }) => isRising(rule));
  return body.kind === 'ratio' || body.kind === 'inherited';
}

function bandMoves(body: Extract<RuleBody, { kind: 'bands' }>, soFar: Outcome, room: Room): Exact[] {
  const edges = body.bands.flatMap(({ from, below }) => [from, below].filter((edge) => edge !== undefined));
  const near = edges.flatMap((edge) => {
    const move = edge.times(room.denominator).minus(soFar.numerator).floor();
    return [move.minus(Exact.ONE), move, move.plus(Exact.ONE)];
  });
  const inRoom = near.filter((move) => move.atLeast(room.low) && room.high.atLeast(move));
  return distinct([room.low, room.high, ...inRoom]);
}

function distinct(moves: readonly Exact[]): Exact[] {
  return moves.filter((move, index) => moves.findIndex((each) => each.equals(move)) === index);
}
