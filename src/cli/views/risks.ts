import {
  causeName,
  fillTemplate,
  formatDate,
  formatPoints,
  severityName,
  severitySign,
} from '../../adapters/messages/index.js';
import type { RiskFlag, Severity } from '../../domain/risk.js';
import type { Output } from '../output.js';
import { departmentName, type ScoredSet } from '../scored-set.js';
import { hang, wrap } from '../text/width.js';
import { sectionLines } from './heading.js';

const URGENCY: readonly Severity[] = ['high', 'medium', 'low'];
/** Later than every real date. */
const NO_DAY = '9999-12-31';

/** The most severe first; within a level most points first, then the earliest last day. */
export function sortRisks(risks: readonly RiskFlag[]): RiskFlag[] {
  return [...risks].sort(
    (a, b) =>
      URGENCY.indexOf(a.severity) - URGENCY.indexOf(b.severity) ||
      b.signal.points.compare(a.signal.points) ||
      (a.signal.actBy ?? NO_DAY).localeCompare(b.signal.actBy ?? NO_DAY),
  );
}

export function riskText({ rule, signal }: RiskFlag): string {
  return fillTemplate(rule.message, signal.values);
}

/** Nguy cơ mất điểm. `most` absent: all of them. */
export function riskLines(scored: ScoredSet, output: Output, most = Number.POSITIVE_INFINITY): string[] {
  const risks = sortRisks(scored.assessment.risks);
  if (risks.length === 0) return [...sectionLines('Nguy cơ mất điểm', output), '  Chưa thấy nguy cơ nào.'];
  const counts = URGENCY.map((level) => [level, risks.filter((risk) => risk.severity === level).length] as const)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${severitySign(level)} ${severityName(level)} ${count}`);
  const more = risks.length - most;
  return [
    ...sectionLines(`Nguy cơ mất điểm: ${counts.join(' · ')}`, output),
    ...risks.slice(0, most).flatMap((risk) => oneRisk(scored, risk, output)),
    ...(more > 0 ? wrap(`  … và ${more} nguy cơ khác: xem bằng lệnh "cchc risks".`, output.width) : []),
  ];
}

function oneRisk(scored: ScoredSet, risk: RiskFlag, { style, width }: Output): string[] {
  const { signal } = risk;
  const colour = risk.severity === 'high' ? style.red : risk.severity === 'medium' ? style.yellow : style.dim;
  const points = formatPoints(signal.points, scored.set.rounding.places);
  const title = `${severityName(risk.severity)} · ${points} điểm · ${signal.criterion} · ${causeName(signal.cause)}`;
  const day = signal.actBy === undefined ? '' : ` · Hạn cuối: ${formatDate(signal.actBy)}`;
  return [
    ...hang(`  ${severitySign(risk.severity)} `, title, width).map((line) => colour(line)),
    ...hang('    ', riskText(risk), width),
    ...hang('    ', `Đơn vị: ${departmentName(scored, risk.department)}${day}`, width),
    ...hang('    ', `Việc cần làm: ${risk.nextStep}`, width),
  ];
}
