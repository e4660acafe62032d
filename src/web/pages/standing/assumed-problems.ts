import type { ScoredSet } from '../../../application/scored-set.js';
import type { Issue, IssueCode } from '../../../domain/issue.js';
import type { MetricId } from '../../../domain/metric.js';
import { type Problem, problemsOf } from '../../form/problems.js';
import { assumableOf } from './assumable.js';

/** What is wrong with a value: the general sentences speak of the columns of a table. */
const OF_VALUE: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'F004',
  'F005',
  'F006',
  'F007',
  'F009',
  'F011',
  'F012',
  'F015',
]);

/** What is wrong with an assumption, in the words of its form. */
export function assumedProblems(
  wrong: readonly Issue[],
  sets: readonly ScoredSet[],
  metric: MetricId,
  value: string,
): Problem[] {
  const known = assumableOf(sets, metric);
  return wrong.flatMap((each) => {
    if (known === undefined || !OF_VALUE.has(each.code)) {
      return problemsOf([each]).map((problem) => ({ ...problem, field: 'gia-dinh' }));
    }
    const text = `Mức giả định "${value}" không dùng được cho chỉ tiêu "${known.text}".`;
    return { field: 'muc', text, remedy: known.example.hint };
  });
}
