import type { ListReport } from '../../application/records/import-list.js';
import { issueJson } from './issue-json.js';

export function listReportJson({ month, rows, mapping, dropped, counted, work, issues, recorded }: ListReport): object {
  return {
    kind: recorded ? 'recorded' : 'dry_run',
    month: month.id,
    ...{ rows, mapping, dropped },
    counted: Object.fromEntries(counted),
    work,
    issues: issues.map(issueJson),
  };
}
