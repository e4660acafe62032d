import type { FindingsReport } from '../../application/records/import-findings.js';
import { issueJson } from './issue-json.js';

export function findingsJson({ recorded, issues, ...report }: FindingsReport): object {
  return { kind: recorded ? 'recorded' : 'dry_run', ...report, issues: issues.map(issueJson) };
}
