import { caseJson } from '../../adapters/json/case-json.js';
import type { ScoredCase as ScoredByUseCase } from '../../application/score-case.js';
import { type ScoredSet, scoredSets } from '../../application/scored-set.js';
import type { Definitions } from '../../domain/definitions.js';
import { hasErrors, type Issue } from '../../domain/issue.js';
import { nearestTyped } from '../nearest.js';
import { type CaseOptions, foldersOf, scoreRequest } from '../options.js';
import type { Context } from '../services.js';
import { suggestion, UsageError } from '../usage-error.js';
import { issueCount } from '../views/issues.js';

export interface ScoredCase {
  readonly sets: readonly ScoredSet[];
  readonly issues: readonly Issue[];
}

/**
 * Scores the case that the command line names.
 * @param ifAccepted whether to tell also what the evidence that waits for approval is worth.
 */
export async function scoredCase(
  { services }: Context,
  folder: string,
  options: CaseOptions,
  ifAccepted = false,
): Promise<ScoredCase> {
  const useCase = await services.scoreCase(foldersOf(options));
  const scored = await useCase.run({ ...scoreRequest(folder, options), ...(ifAccepted && { ifAccepted }) });
  return { sets: shownSets(scored, options), issues: scored.issues };
}

/** What is shown of a scored case. @throws UsageError where the command line names a set that nobody has. */
export function shownSets(scored: ScoredByUseCase, { set: asked = [] }: CaseOptions): ScoredSet[] {
  refuseUnknownSets(asked, scored.definitions);
  return scoredSets(scored);
}

/** One JSON document on standard output; that there are errors in it is told beside it. */
export function printJson(context: Context, scored: ScoredCase, shape: (scored: ScoredSet) => object): void {
  context.output.json(caseJson(scored, shape));
  const { issues } = scored;
  if (hasErrors(issues)) context.output.err([`Vấn đề trong dữ liệu: ${issueCount(issues)} (xem "issues").`]);
}

/** A set that the command line names and nobody has is a slip of the hand, not a problem in the data. */
export function refuseUnknownSets(asked: readonly string[], definitions: Definitions | undefined): void {
  if (definitions === undefined) return;
  const { sets, brokenSets } = definitions;
  const wrong = asked.find((id) => !sets.has(id) && !brokenSets.has(id));
  if (wrong === undefined) return;
  const known = [...sets.keys()];
  const near = nearestTyped(wrong, known);
  throw new UsageError(`Không có bộ tiêu chí "${wrong}".`, suggestion(near, `Hồ sơ này dùng: ${known.join(', ')}.`));
}
