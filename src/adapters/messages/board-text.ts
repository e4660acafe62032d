import type { BoardEntry, BoardLeaf } from '../../domain/board.js';
import type { PointsRounding } from '../../domain/criteria-set.js';
import { causeName } from './cause-name.js';
import { stateName, stateStep } from './names.js';
import { fillTemplate } from './render.js';
import { renderGap } from './render-gap.js';
import { renderBriefly } from './render-trace.js';

/** Warnings whose own sentence says less than the arithmetic of the score does. */
const SHORTFALL: ReadonlySet<string> = new Set(['below_threshold', 'below_target']);

/** Nguyên nhân in a few words. */
export function entryCause({ cause }: BoardEntry): string {
  return cause.kind === 'warning' ? causeName(cause.flag.signal) : `Nguyên nhân khác (${stateName(cause.state)})`;
}

/** The figures behind a line: the sentence of the warning or of the score, and how far the next step is. */
export function entryFigures({ cause, leaf }: BoardEntry, of: BoardLeaf | undefined, rounding: PointsRounding): string {
  if (cause.kind === 'warning' && !SHORTFALL.has(cause.flag.signal.cause)) {
    return fillTemplate(cause.flag.rule.message, cause.flag.signal.values, rounding);
  }
  const gap = of?.gap === undefined ? '' : `; ${renderGap(of.gap, rounding)}`;
  return `${renderBriefly(leaf.explain())}${gap}`;
}

const LOST_STEP = 'Điểm này không lấy lại được; ghi lại nguyên nhân để không mất thêm.';

/** Việc cần làm; of what is lost, how to lose no more. */
export function entryStep({ part, nextStep, leaf }: BoardEntry): string {
  return nextStep ?? (part === 'lost' ? LOST_STEP : stateStep(leaf.state));
}

/** Other warnings that speak of the same points, by name. */
export function alsoTold({ part }: BoardEntry, of: BoardLeaf | undefined): string[] {
  return part === 'in_doubt' ? [] : [...new Set((of?.also ?? []).map(({ signal }) => causeName(signal)))];
}
