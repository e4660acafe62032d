import { candidateTexts, checkSeverityName, checkText } from '../../adapters/messages/index.js';
import type { ScoredSet } from '../../application/scored-set.js';
import type { Output } from '../output.js';
import { hang } from '../text/width.js';
import { sectionLines } from './heading.js';

/** Kiểm tra số liệu không đạt: what does not fit, and what would fit. Nothing is ever corrected by itself. */
export function checkLines(scored: ScoredSet, output: Output): string[] {
  const { checks } = scored.assessment;
  if (checks.length === 0) return [...sectionLines('Kiểm tra số liệu', output), '  Mọi kiểm tra đều đạt.'];
  const lines = checks.flatMap((failed) => [
    ...hang(
      '  - ',
      `${checkSeverityName(failed.check.severity)} (${failed.check.id}): ${checkText(failed)}`,
      output.width,
    ),
    ...candidateTexts(failed).flatMap((each) => hang('      Phương án: ', each, output.width)),
    ...(failed.metrics.length === 0 ? [] : hang('      Số liệu liên quan: ', failed.metrics.join(', '), output.width)),
  ]);
  return [...sectionLines(`Kiểm tra số liệu: ${checks.length} lần không đạt (không tự sửa số nào)`, output), ...lines];
}
