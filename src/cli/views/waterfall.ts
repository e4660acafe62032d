import { codeLabel, formatDifference, formatPoints, stepText } from '../../adapters/messages/index.js';
import type { CriteriaSet } from '../../domain/criteria-set.js';
import type { Waterfall } from '../../domain/engine/waterfall.js';
import type { Output } from '../output.js';
import { type Column, table } from '../text/table.js';

const COLUMNS: readonly Column[] = [
  { title: 'Nội dung', align: 'text' },
  { title: 'Trước', align: 'number' },
  { title: 'Sau', align: 'number' },
  { title: 'Chênh lệch', align: 'number' },
];

/** Every step, the largest change first, and the sum, which is the whole change. */
export function waterfallLines(waterfall: Waterfall, set: CriteriaSet, { width }: Output): string[] {
  const { places } = set.rounding;
  const print = (value: Parameters<typeof formatPoints>[0]): string => formatPoints(value, places);
  const nameOf = (code: string): string => codeLabel(set, code);
  const steps = [...waterfall.steps].sort((a, b) => b.change.abs().compare(a.change.abs()));
  const rows = steps.map((step) => [
    stepText(step, nameOf),
    step.kind === 'criterion' ? print(step.before) : '',
    step.kind === 'criterion' ? print(step.after) : '',
    formatDifference(step.change, places),
  ]);
  const sum = ['Cộng', print(waterfall.before), print(waterfall.after), formatDifference(waterfall.change, places)];
  return table(COLUMNS, [...rows, sum], width);
}
