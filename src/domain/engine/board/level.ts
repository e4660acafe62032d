import { type BoardEntry, type BoardLevel, LEVEL_SYMBOLS, type LevelRule, type LevelSymbol } from '../../board.js';
import { daysBetween, type IsoDate } from '../../calendar.js';
import { type Formula, FormulaError, type FormulaScope } from '../../formula.js';
import { Exact } from '../../number.js';

const SEVERITIES = { high: Exact.of(3), medium: Exact.of(2), low: Exact.ONE } as const;

/** Mức của một dòng, by the rules of the data; without any rule that holds, what is lost is lost and the rest is watched. */
export function levelOf(entry: Omit<BoardEntry, 'level'>, rules: readonly LevelRule[], asOf: IsoDate): BoardLevel {
  const scope = scopeOf(entry, asOf);
  return rules.find(({ when }) => holds(when, scope))?.level ?? (entry.part === 'lost' ? 'lost' : 'watch');
}

function scopeOf({ leaf, part, points, cause, actBy }: Omit<BoardEntry, 'level'>, asOf: IsoDate): FormulaScope {
  const values: Readonly<Record<LevelSymbol, Exact>> = {
    points,
    max_points: leaf.max,
    days_left: actBy === undefined ? Exact.ZERO : Exact.of(daysBetween(asOf, actBy)),
    lost: part === 'lost' ? Exact.ONE : Exact.ZERO,
    in_doubt: part === 'in_doubt' ? Exact.ONE : Exact.ZERO,
    severity: cause.kind === 'warning' ? SEVERITIES[cause.flag.severity] : Exact.ZERO,
  };
  return new Map(LEVEL_SYMBOLS.map((symbol) => [symbol, values[symbol]]));
}

/** A condition that has no value here (a division by zero) does not hold. */
function holds(condition: Formula<boolean> | undefined, scope: FormulaScope): boolean {
  try {
    return condition === undefined || condition.evaluate(scope);
  } catch (error) {
    if (error instanceof FormulaError) return false;
    throw error;
  }
}
