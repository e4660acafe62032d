import { severityName, severitySign } from '../../adapters/messages/index.js';
import { Exact } from '../../domain/number.js';
import { bySeverity, type RiskFlag, SEVERITIES } from '../../domain/risk.js';
import type { Output } from '../output.js';
import { sectionLines } from './heading.js';

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
