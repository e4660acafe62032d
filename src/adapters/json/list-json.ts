import type { ListPreview, ListReport } from '../../application/records/import-list.js';
import { issueJson } from './issue-json.js';

/** @param report of a list that was only looked at: without the work that it asks for. */
export function listReportJson(report: ListReport | ListPreview): object {
  const { month, rows, mapping, dropped, counted, issues } = report;
  return {
    kind: 'recorded' in report && report.recorded ? 'recorded' : 'dry_run',
    month: month.id,
    ...{ rows, mapping, dropped },
    counted: Object.fromEntries(counted),
    ...('work' in report && { work: report.work }),
    issues: issues.map(issueJson),
  };
}
