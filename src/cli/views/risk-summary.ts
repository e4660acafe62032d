import {
  causeName,
  criterionLabel,
  departmentName,
  formatDate,
  formatPoints,
  severitySign,
} from '../../adapters/messages/index.js';
import type { ScoredSet } from '../../application/scored-set.js';
import { Exact } from '../../domain/number.js';
import type { RiskFlag } from '../../domain/risk.js';
import type { Output } from '../output.js';
import { hang } from '../text/width.js';
import { byWeight, groupPoints, type RiskGroup, riskTitleLines } from './risks.js';

const MOST = 6;

/** Nguy cơ mất điểm in short: criterion by criterion, the heaviest first; the rest is left to `cchc risks`. */
export function riskSummaryLines(scored: ScoredSet, output: Output): string[] {
  const { risks } = scored.assessment;
  const groups = summaries(risks);
  const more = groups.slice(MOST).reduce((count, group) => count + group.risks.length, 0);
  return [
    ...riskTitleLines(risks, output),
    ...groups.slice(0, MOST).flatMap((group) => summaryLines(scored, group, output)),
    ...(risks.length === 0
      ? []
      : hang('  ', `${more > 0 ? `… và ${more} nguy cơ khác. ` : ''}Xem cụ thể: cchc risks`, output.width)),
  ];
}

/** All that threatens one criterion and that one department must deal with. */
function summaries(risks: readonly RiskFlag[]): RiskGroup[] {
  const groups = groupBy(risks, (risk) => `${risk.signal.criterion}\n${risk.department}`);
  return groups
    .flatMap((members) => {
      const [first] = members;
      return first === undefined ? [] : [{ first, risks: members, points: pointsOf(members) }];
    })
    .sort(byWeight);
}

/** Several causes threaten the same points: the largest of them counts, they are not added up. */
function pointsOf(risks: readonly RiskFlag[]): Exact {
  return groupBy(risks, (risk) => risk.signal.cause)
    .map(groupPoints)
    .reduce(Exact.max, Exact.ZERO);
}

function summaryLines(scored: ScoredSet, { first, risks, points }: RiskGroup, output: Output): string[] {
  const { style, width } = output;
  const colour = first.severity === 'high' ? style.red : first.severity === 'medium' ? style.yellow : style.dim;
  const title = `${formatPoints(points, scored.set.rounding.places)} điểm · ${nameOf(scored, first.signal.criterion)}`;
  const causes = groupBy(risks, (risk) => risk.signal.cause).map((members) => {
    const name = members[0] === undefined ? '' : causeName(members[0].signal);
    return members.length === 1 ? name : `${name} (${members.length})`;
  });
  const day = risks.flatMap((risk) => risk.signal.actBy ?? []).sort()[0];
  const last = day === undefined ? '' : ` · hạn cuối ${formatDate(day)}`;
  return [
    ...hang(`  ${severitySign(first.severity)} `, title, width).map((line) => colour(line)),
    ...hang('    ', `${departmentName(scored, first.department)}${last} · ${causes.join(', ')}`, width),
    ...hang('    ', `Việc cần làm: ${heaviest(risks, first).nextStep}`, width),
  ];
}

/** What is at stake most says what to do first. */
function heaviest(risks: readonly RiskFlag[], first: RiskFlag): RiskFlag {
  return risks.reduce((most, risk) => (risk.signal.points.compare(most.signal.points) > 0 ? risk : most), first);
}

function nameOf(scored: ScoredSet, code: string): string {
  const leaf = scored.assessment.score.leaves.find((each) => each.criterion.code === code);
  return leaf === undefined ? code : criterionLabel(leaf.criterion);
}

function groupBy(risks: readonly RiskFlag[], keyOf: (risk: RiskFlag) => string): RiskFlag[][] {
  const groups = new Map<string, RiskFlag[]>();
  for (const risk of risks) groups.set(keyOf(risk), [...(groups.get(keyOf(risk)) ?? []), risk]);
  return [...groups.values()];
}
