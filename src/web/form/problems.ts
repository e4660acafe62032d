import { renderIssue } from '../../adapters/messages/index.js';
import type { Issue } from '../../domain/issue.js';
import { type FieldNames, fieldWords } from './form-words.js';
import { PAGE_REMEDIES } from './page-remedies.js';

/** What is wrong, in the words that stand both on top of the page and beside the field. */
export interface Problem {
  /** The field it is about; absent: the whole form. */
  readonly field?: string;
  readonly text: string;
  readonly remedy: string;
}

/** @param names what the form calls its fields; absent: what is wrong has nothing to do with a form. */
export function problemsOf(issues: readonly Issue[], names?: FieldNames): Problem[] {
  return issues.map((each) => {
    const { reason, remedy: general } = renderIssue(each);
    const remedy = PAGE_REMEDIES[each.code] ?? general;
    const field = each.place.path?.replace(/^\//, '').split('/')[0];
    if (field === undefined || field === '') return { text: reason, remedy };
    return { field, ...((names && fieldWords(each, names[field])) ?? { text: reason, remedy }) };
  });
}

export function problemAt(problems: readonly Problem[], field: string): Problem | undefined {
  return problems.find((each) => each.field === field);
}
