import type { Issue } from '../../domain/issue.js';
import { renderIssue } from '../messages/index.js';

/** A data problem for other programs: code, place, what is wrong, what to write instead. */
export function issueJson(issue: Issue): object {
  const { headline, reason, remedy } = renderIssue(issue);
  const { excerpt: _, ...place } = issue.place;
  return { code: issue.code, severity: issue.severity, place, headline, text: reason, remedy };
}
