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

/** What is left of the problems met while reading, when a table to compare with has many totals like these. */
export function reportTableIssues(issues: readonly Issue[], output: Output): void {
  const differing = issues.filter(isDifferingTotal);
  const others = issues.filter((each) => !isDifferingTotal(each));
  reportIssues(others, output);
  for (const file of new Set(differing.map(({ place }) => place.file))) {
    const count = differing.filter(({ place }) => place.file === file).length;
    const told = `${count} đơn vị trong "${file}" có tổng điểm đã in lệch quá mức cho phép so với tổng các nhóm; vẫn so theo tổng đã in. Xem từng đơn vị: cchc rank "${file}"`;
    output.err([...(others.length === 0 ? [''] : []), ...hang('! ', told, output.width)]);
  }
}

/** Of a published table that is looked at by itself, these have a column of their own. */
export function isDifferingTotal({ code }: Issue): boolean {
  return code === 'T001';
}
