import type { ScoredCase as ScoredByUseCase } from '../../application/score-case.js';
import type { Definitions } from '../../domain/definitions.js';
import { hasErrors, type Issue } from '../../domain/issue.js';
import { issueJson } from '../json/issue-json.js';
import { nearestTyped } from '../nearest.js';
import { type CaseOptions, foldersOf, scoreRequest } from '../options.js';
import { type ScoredSet, scoredSets } from '../scored-set.js';
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

/**
 * One JSON document: the first set in the agreed shape, further sets of the same case beside it under `otherSets`, so
 * that two indices never share a key.
 */
export function printJson(context: Context, { sets, issues }: ScoredCase, shape: (scored: ScoredSet) => object): void {
  const [first, ...others] = sets;
  const problems = { issues: issues.map(issueJson) };
  context.output.json({
    ...(first === undefined ? {} : shape(first)),
    ...problems,
    ...(others.length === 0 ? {} : { otherSets: others.map(shape) }),
  });
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
