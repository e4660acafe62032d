import { daysBetween } from '../../calendar.js';
import type { SlotState, SlotStatus } from '../../evidence.js';
import { date, number, slot as slotValue, text } from '../../message.js';
import { Exact } from '../../number.js';
import type { RiskCause, RiskSignal } from '../../risk.js';
import type { LeafScore } from '../../score.js';
import { stake } from '../list-missing.js';
import type { RiskInput } from './risk-input.js';

const CAUSES: Readonly<Partial<Record<SlotState, RiskCause>>> = {
  missing: 'evidence_missing',
  done_without_document: 'evidence_missing',
  returned: 'evidence_returned',
  proposed: 'evidence_unconfirmed',
  expired: 'evidence_expired',
  upcoming: 'evidence_due_soon',
};

/** Minh chứng thiếu, bị trả lại, hết hạn, chưa xác nhận, sắp đến hạn: one signal per document and criterion. */
export function evidenceSignals(risk: RiskInput): RiskSignal[] {
  return risk.score.leaves.flatMap((leaf) => {
    const required = leaf.evidence.filter((status) => status.slot.requirement.required);
    return required.flatMap((status) => {
      const cause = CAUSES[status.state];
      return cause === undefined ? [] : [slotSignal(cause, leaf, status, risk)];
    });
  });
}

/** Một tệp dùng cho nhiều kỳ: the same content cannot prove two different months. */
export function reusedEvidenceSignals(risk: RiskInput): RiskSignal[] {
  return risk.score.leaves.flatMap((leaf) => {
    const slotsByContent = new Map<string, SlotStatus[]>();
    for (const status of leaf.evidence) {
      for (const { file } of status.evidence) {
        if (file !== undefined) slotsByContent.set(file.sha256, [...(slotsByContent.get(file.sha256) ?? []), status]);
      }
    }
    return [...slotsByContent.values()].flatMap((statuses) => {
      const [first, second] = statuses;
      const reused =
        first !== undefined && second !== undefined && first.slot.requirement.id === second.slot.requirement.id;
      return reused ? [slotSignal('evidence_reused', leaf, second, risk)] : [];
    });
  });
}

function slotSignal(cause: RiskCause, leaf: LeafScore, status: SlotStatus, risk: RiskInput): RiskSignal {
  const { slot } = status;
  const { asOf } = risk.input;
  const daysLeft = daysBetween(asOf, slot.due);
  const points = stake(leaf, status, risk.prepared.set);
  return {
    cause,
    criterion: leaf.criterion.code,
    points,
    actBy: slot.due < asOf ? risk.prepared.cycleEnd : slot.due,
    symbols: { points, max_points: leaf.max, days_left: Exact.of(daysLeft) },
    values: {
      document: text(slot.requirement.title),
      slot: slotValue(slot.label),
      day: date(slot.due),
      days: number(Exact.of(Math.abs(daysLeft))),
      reason: text(status.evidence.find((each) => each.note !== undefined)?.note ?? ''),
    },
    metrics: [],
  };
}
