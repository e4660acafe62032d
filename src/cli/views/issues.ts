import { renderIssue } from '../../adapters/messages/index.js';
import { type Issue, sortIssues } from '../../domain/issue.js';
import type { Output } from '../output.js';
import { hang } from '../text/width.js';

/** Problems in the data in the order in which a person mends them: place, what is wrong, what to write instead. */
export function issueLines(issues: readonly Issue[], { style, width }: Output): string[] {
  return sortIssues(issues).flatMap((issue) => {
    const { headline, reason, remedy, excerpt } = renderIssue(issue);
    const colour = issue.severity === 'error' ? style.red : style.yellow;
    return [
      colour(headline),
      ...hang('  ', reason, width),
      ...hang('  ', remedy, width),
      ...(excerpt === undefined ? [] : [style.dim(excerpt)]),
      '',
    ];
  });
}

/** `2 lỗi, 1 lưu ý`. */
export function issueCount(issues: readonly Issue[]): string {
  const errors = issues.filter((each) => each.severity === 'error').length;
  const warnings = issues.length - errors;
  return [errors > 0 ? `${errors} lỗi` : '', warnings > 0 ? `${warnings} lưu ý` : '']
    .filter((each) => each !== '')
    .join(', ');
}

/** Under the results of a command: the problems met while reading, on the channel for notices. */
export function reportIssues(issues: readonly Issue[], output: Output): void {
  if (issues.length === 0) return;
  output.err(['', output.style.bold(`Vấn đề trong dữ liệu: ${issueCount(issues)}`), '', ...issueLines(issues, output)]);
}
