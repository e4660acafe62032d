import { formatPoints, shortLabels, stateName } from '../../adapters/messages/index.js';
import type { ScoredSet } from '../../application/scored-set.js';
import { Exact } from '../../domain/number.js';
import { stateGroups } from '../../domain/score-states.js';
import type { Output } from '../output.js';
import { hang } from '../text/width.js';
import { sectionLines } from './heading.js';

export function stateLines({ assessment, set }: ScoredSet, output: Output): string[] {
  const lines = [...stateGroups(assessment.score.leaves)].flatMap(([state, leaves]) => {
    const max = formatPoints(Exact.sum(leaves.map((leaf) => leaf.criterion.maxPoints)), set.rounding.places);
    const codes = state === 'scored' ? '' : `: ${shortLabels(leaves.map((leaf) => leaf.criterion))}`;
    return hang('  ', `${stateName(state)}: ${leaves.length} tiêu chí, tối đa ${max} điểm${codes}`, output.width);
  });
  return [...sectionLines('Trạng thái', output), ...lines];
}
