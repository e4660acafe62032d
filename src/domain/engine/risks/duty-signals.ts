import { daysBetween, type IsoDate } from '../../calendar.js';
import { type Finding, isOpen } from '../../finding.js';
import { date, number, text } from '../../message.js';
import { Exact } from '../../number.js';
import type { RiskSignal } from '../../risk.js';
import type { NodeScore } from '../../score.js';
import { RuleInput } from '../evaluator.js';
import { dueDate } from '../evaluators/deadline.js';
import type { RiskInput } from './risk-input.js';

/** Thời hạn: work that has a last day and is not reported done, and work that was done late. */
export function deadlineSignals(risk: RiskInput): RiskSignal[] {
  return risk.score.leaves.flatMap((leaf): RiskSignal[] => {
    const body = risk.ruleOf(leaf);
    const open = leaf.state === 'not_reported';
    if (body?.kind !== 'deadline' || !(open || leaf.state === 'scored')) return [];
    const wiring = new RuleInput(leaf.max, leaf.criterion.scoring.with, risk.facts, risk.prepared.context);
    const due = dueDate(body, wiring);
    if (due === undefined) return [];
    if (open && risk.input.asOf <= due) return [dutySignal('deadline_near', leaf, leaf.reachable, due, risk)];
    const lost = leaf.max.minus(open ? leaf.reachable : leaf.earned);
    return lost.sign() > 0 ? [dutySignal('deadline_missed', leaf, lost, due, risk)] : [];
  });
}

/** Tồn tại chưa khắc phục: an inspection already said that this criterion is not in order. */
export function findingSignals(risk: RiskInput): RiskSignal[] {
  return risk.input.findings.filter(isOpen).flatMap((finding): RiskSignal[] => {
    const node = risk.score.areas.flatMap(allNodes).find((each) => each.criterion.code === finding.criterion);
    return node === undefined ? [] : [findingSignal(finding, node, risk)];
  });
}

/** The node and all below it: a finding may name a whole area. */
function allNodes(node: NodeScore): NodeScore[] {
  return [node, ...node.children.flatMap(allNodes)];
}

function findingSignal(finding: Finding, node: NodeScore, risk: RiskInput): RiskSignal {
  const due = finding.deadline?.day ?? risk.prepared.cycleEnd;
  return {
    ...dutySignal('open_finding', node, node.ledger.secured, due, risk),
    values: { ...dayValues(due, risk.input.asOf), finding: text(finding.text), reason: text(finding.id) },
    department: finding.department,
  };
}

function dutySignal(
  cause: RiskSignal['cause'],
  node: Pick<NodeScore, 'criterion' | 'max'>,
  points: Exact,
  due: IsoDate,
  risk: RiskInput,
): RiskSignal {
  const daysLeft = daysBetween(risk.input.asOf, due);
  return {
    cause,
    criterion: node.criterion.code,
    points,
    actBy: due,
    symbols: { points, max_points: node.max, days_left: Exact.of(daysLeft) },
    values: dayValues(due, risk.input.asOf),
    metrics: [],
  };
}

function dayValues(due: IsoDate, asOf: IsoDate): RiskSignal['values'] {
  return { day: date(due), days: number(Exact.of(Math.abs(daysBetween(asOf, due)))) };
}
