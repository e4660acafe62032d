import { caseJson } from '../../adapters/json/case-json.js';
import type { MonthReference } from '../../application/records/see-score.js';
import { Refused } from '../../application/refused.js';
import type { ScoredCase } from '../../application/score-case.js';
import { type ScoredSet, scoredSets } from '../../application/scored-set.js';
import { type Issue, sortIssues } from '../../domain/issue.js';
import { type JsonReply, json } from '../reply.js';
import type { ApiCall } from './operation.js';
import { outside } from './outside.js';

/** The month of the address. */
export function monthOf({ params }: Pick<ApiCall, 'params'>): { readonly commune: string; readonly month: string } {
  return { commune: params.commune ?? '', month: params.month ?? '' };
}

/** The month of the address, scored: the locked version where it is locked. @throws Refused */
export async function scoredOf(call: ApiCall, version?: number): Promise<ScoredCase> {
  const { services, folder, actor } = call;
  const reference: MonthReference = { ...monthOf(call), ...(version !== undefined && { version }) };
  return services.seeScore.run(folder, actor, reference);
}

/** Every set of the month in its shape. @throws Refused when none of it could be scored */
export function setsJson(
  { folder }: Pick<ApiCall, 'folder'>,
  scored: ScoredCase,
  shape: (set: ScoredSet) => object,
  sets: readonly ScoredSet[] = scoredSets(scored),
  issues: readonly Issue[] = scored.issues,
): JsonReply {
  if (sets.length === 0) throw new Refused(...issues);
  return json(caseJson({ sets, issues: outside(sortIssues(issues), folder) }, shape));
}
