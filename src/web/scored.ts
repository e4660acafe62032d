import { type ScoredSet, scoredSets } from '../application/scored-set.js';
import type { Issue } from '../domain/issue.js';
import type { Visit } from './visit.js';

export interface ScoredMonth {
  /** The two indices side by side, never added. */
  readonly sets: readonly ScoredSet[];
  readonly issues: readonly Issue[];
}

/** The month of the address, scored: the locked version where it is locked. @throws Refused */
export async function scoredMonth({ services, folder, actor, params }: Visit): Promise<ScoredMonth> {
  const reference = { commune: params.commune ?? '', month: params.month ?? '' };
  const scored = await services.seeScore.run(folder, actor, reference);
  return { sets: scoredSets(scored), issues: scored.issues };
}

/** The set that the address asks for (`?bo=`); without one, the first. */
export function chosenSet({ sets }: ScoredMonth, { query }: Pick<Visit, 'query'>): ScoredSet | undefined {
  return sets.find(({ set }) => set.id === query.bo) ?? sets[0];
}
