import { renderIssue } from '../../adapters/messages/index.js';
import type { Issue } from '../../domain/issue.js';

/** What is wrong, in the words that stand both on top of the page and beside the field. */
export interface Problem {
  /** The field it is about; absent: the whole form. */
  readonly field?: string;
  readonly text: string;
  readonly remedy: string;
}

export function problemsOf(issues: readonly Issue[]): Problem[] {
  return issues.map((each) => {
    const { reason, remedy } = renderIssue(each);
    const field = each.place.path?.replace(/^\//, '').split('/')[0];
    return { text: reason, remedy, ...(field !== undefined && field !== '' && { field }) };
  });
}

export function problemAt(problems: readonly Problem[], field: string): Problem | undefined {
  return problems.find((each) => each.field === field);
}
