import { formatPoints, shortLabels, stateName } from '../../adapters/messages/index.js';
import type { ScoredSet } from '../../application/scored-set.js';
import { Exact } from '../../domain/number.js';
import type { LeafScore, ScoreState } from '../../domain/score.js';
import type { Output } from '../output.js';
import { hang } from '../text/width.js';
import { sectionLines } from './heading.js';

/** Order of telling: what counts first, then what is open, then what never counts. */
const ORDER: readonly ScoreState[] = [
  'scored',
  'by_hand',
  'inherited',
  'not_reported',
  'awaiting_external',
  'awaiting_guidance',
  'not_arising',
  'not_applicable',
  'monitored',
  'failed',
];

/** Criteria by state, each state by itself: a zero that was reported is never one of them. */
export function stateGroups(leaves: readonly LeafScore[]): ReadonlyMap<ScoreState, readonly LeafScore[]> {
  return new Map(
    ORDER.map((state) => [state, leaves.filter((leaf) => leaf.state === state)] as const).filter(
      ([, group]) => group.length > 0,
    ),
  );
}

export function stateLines({ assessment, set }: ScoredSet, output: Output): string[] {
  const lines = [...stateGroups(assessment.score.leaves)].flatMap(([state, leaves]) => {
    const max = formatPoints(Exact.sum(leaves.map((leaf) => leaf.criterion.maxPoints)), set.rounding.places);
    const codes = state === 'scored' ? '' : `: ${shortLabels(leaves.map((leaf) => leaf.criterion))}`;
    return hang('  ', `${stateName(state)}: ${leaves.length} tiêu chí, tối đa ${max} điểm${codes}`, output.width);
  });
  return [...sectionLines('Trạng thái', output), ...lines];
}
