import { issueJson } from '../adapters/json/issue-json.js';
import type { Refused } from '../application/refused.js';
import { EXIT, type ExitCode } from './exit-code.js';
import type { Output } from './output.js';
import { issueLines } from './views/issues.js';

/** A deed that cannot be done: why, and what to do instead. */
export function reportRefusal({ issues }: Refused, json: boolean, output: Output): ExitCode {
  if (json) output.json({ kind: 'refused', issues: issues.map(issueJson) });
  else output.err(issueLines(issues, output));
  return EXIT.dataProblems;
}
