import type { FigureReport } from '../../application/records/import-figures.js';
import { issueJson } from './issue-json.js';

export function importJson({ month, summary, changes, mapping, issues, recorded }: FigureReport): object {
  return {
    kind: recorded ? 'recorded' : 'dry_run',
    month: month.id,
    summary,
    mapping: Object.fromEntries(mapping),
    changes: changes.map(({ metric, kind, before, after }) => ({
      ...{ metric, kind },
      ...(before !== undefined && { before }),
      after,
    })),
    issues: issues.map(issueJson),
  };
}
