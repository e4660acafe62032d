import type { LeafScore, ScoreState } from './score.js';

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
