import type { ScoredSet } from '../../application/scored-set.js';
import type { Output } from '../output.js';
import { wrap } from '../text/width.js';

/** One line under the total: what cannot wait. Nothing to say, no line. */
export function attentionLines({ assessment }: ScoredSet, { style, width }: Output): string[] {
  const high = assessment.risks.filter((risk) => risk.severity === 'high').length;
  const late = assessment.missing.filter((row) => row.daysLeft < 0).length;
  const failed = assessment.checks.length;
  const parts = [
    failed === 0 ? '' : `${failed} chỗ số liệu không khớp`,
    high === 0 ? '' : `${high} nguy cơ cao`,
    late === 0 ? '' : `${late} minh chứng quá hạn`,
  ].filter((each) => each !== '');
  return parts.length === 0 ? [] : wrap(`Cần chú ý: ${parts.join(' · ')}.`, width).map((line) => style.yellow(line));
}
