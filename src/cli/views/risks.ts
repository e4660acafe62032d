import {
  causeName,
  fillTemplate,
  formatDate,
  formatPoints,
  severityName,
  severitySign,
} from '../../adapters/messages/index.js';
import { Exact } from '../../domain/number.js';
import { bySeverity, type RiskFlag, SEVERITIES } from '../../domain/risk.js';
import type { Output } from '../output.js';
import { departmentName, type ScoredSet } from '../scored-set.js';
import { hang } from '../text/width.js';
import { sectionLines } from './heading.js';

export function riskText({ set }: ScoredSet, { rule, signal }: RiskFlag): string {
  return fillTemplate(rule.message, signal.values, set.rounding);
}

/** Nguy cơ mất điểm, all of them, flags of one criterion and cause together. */
export function riskLines(scored: ScoredSet, output: Output): string[] {
  const { risks } = scored.assessment;
  return [...riskTitleLines(risks, output), ...groupRisks(risks).flatMap((group) => groupLines(scored, group, output))];
}

/** How many of each severity; that there are none is said too. */
export function riskTitleLines(risks: readonly RiskFlag[], output: Output): string[] {
  if (risks.length === 0) return [...sectionLines('Nguy cơ mất điểm', output), '  Chưa thấy nguy cơ nào.'];
  const counts = SEVERITIES.map((level) => [level, risks.filter((risk) => risk.severity === level).length] as const)
    .filter(([, count]) => count > 0)
    .map(([level, count]) => `${severitySign(level)} ${severityName(level)} ${count}`);
  return sectionLines(`Nguy cơ mất điểm: ${counts.join(' · ')}`, output);
}

export interface RiskGroup {
  readonly first: RiskFlag;
  readonly risks: readonly RiskFlag[];
  readonly points: Exact;
}

/** Several documents that one criterion lacks are one thing to do, for one department. */
function groupRisks(risks: readonly RiskFlag[]): RiskGroup[] {
  const groups = new Map<string, RiskFlag[]>();
  for (const risk of risks) {
    const key = [risk.severity, risk.signal.criterion, risk.signal.cause, risk.department, risk.nextStep].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), risk]);
  }
  return [...groups.values()]
    .flatMap((members) => {
      const [first] = members;
      return first === undefined ? [] : [{ first, risks: members, points: groupPoints(members) }];
    })
    .sort(byWeight);
}

/** The most severe first, then the most points. */
export function byWeight(a: RiskGroup, b: RiskGroup): number {
  return bySeverity(a.first, b.first) || b.points.compare(a.points);
}

/** Each missing document has points of its own; other flags of one criterion speak of the same points. */
export function groupPoints(risks: readonly RiskFlag[]): Exact {
  const points = risks.map((risk) => risk.signal.points);
  const own = risks.every((risk) => risk.signal.cause.startsWith('evidence_'));
  return own ? Exact.sum(points) : points.reduce(Exact.max, Exact.ZERO);
}

function groupLines(scored: ScoredSet, { first, risks, points }: RiskGroup, output: Output): string[] {
  const { style, width } = output;
  const { criterion, cause } = first.signal;
  const colour = first.severity === 'high' ? style.red : first.severity === 'medium' ? style.yellow : style.dim;
  const shown = formatPoints(points, scored.set.rounding.places);
  const times = risks.length === 1 ? '' : ` (${risks.length})`;
  const title = `${severityName(first.severity)} · ${shown} điểm · ${criterion} · ${causeName(cause)}${times}`;
  const days = risks.flatMap((risk) => risk.signal.actBy ?? []).sort();
  const day = days[0] === undefined ? '' : ` · Hạn cuối: ${formatDate(days[0])}`;
  const bullet = risks.length === 1 ? '    ' : '    - ';
  return [
    ...hang(`  ${severitySign(first.severity)} `, title, width).map((line) => colour(line)),
    ...risks.flatMap((risk) => hang(bullet, riskText(scored, risk), width)),
    ...hang('    ', `Đơn vị: ${departmentName(scored, first.department)}${day}`, width),
    ...hang('    ', `Việc cần làm: ${first.nextStep}`, width),
  ];
}
