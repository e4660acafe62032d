import type { ScoredSet } from '../../application/scored-set.js';
import type { Issue } from '../../domain/issue.js';
import { issueJson } from './issue-json.js';

/**
 * One document of a case: the first set in the agreed shape, further sets of the same case beside it under `otherSets`,
 * so that two indices never share a key.
 */
export function caseJson(
  { sets, issues }: { readonly sets: readonly ScoredSet[]; readonly issues: readonly Issue[] },
  shape: (scored: ScoredSet) => object,
): object {
  const [first, ...others] = sets;
  return {
    ...(first === undefined ? {} : shape(first)),
    issues: issues.map(issueJson),
    ...(others.length === 0 ? {} : { otherSets: others.map(shape) }),
  };
}
