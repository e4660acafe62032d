import { daysBetween } from '../../calendar.js';
import type { SlotState, SlotStatus } from '../../evidence.js';
import { date, list, number, slot as slotValue, text } from '../../message.js';
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
  submitted: 'evidence_awaiting',
  expired: 'evidence_expired',
  upcoming: 'evidence_due_soon',
};

/** Minh chứng thiếu, bị trả lại, hết hạn, chưa xác nhận, chờ duyệt, sắp đến hạn: one signal per criterion, requirement and cause. */
export function evidenceSignals(risk: RiskInput): RiskSignal[] {
  return risk.score.leaves.flatMap((leaf) => {
    const groups = new Map<string, { cause: RiskCause; statuses: SlotStatus[] }>();
    for (const status of leaf.evidence) {
      const cause = CAUSES[status.state];
      if (cause === undefined || !status.slot.requirement.required) continue;
      // What waits for approval takes nothing away before its last day, or where it counts already.
      if (cause === 'evidence_awaiting' && (status.counts || !status.overdue)) continue;
      const key = `${cause} ${status.slot.requirement.id}`;
      const group = groups.get(key);
      // Of what is still to come only the next one is of interest.
      if (group === undefined) groups.set(key, { cause, statuses: [status] });
      else if (cause !== 'evidence_due_soon') group.statuses.push(status);
    }
    return [...groups.values()].flatMap(({ cause, statuses }) => signalOf(cause, leaf, statuses, risk));
  });
}

/** Một tệp dùng cho nhiều kỳ: the same content cannot prove two different months. */
export function reusedEvidenceSignals(risk: RiskInput): RiskSignal[] {
  return risk.score.leaves.flatMap((leaf) => {
    const uses = new Map<string, SlotStatus[]>();
    for (const status of leaf.evidence) {
      for (const content of new Set(status.evidence.flatMap(({ file }) => file?.sha256 ?? []))) {
        const key = `${content} ${status.slot.requirement.id}`;
        uses.set(key, [...(uses.get(key) ?? []), status]);
      }
    }
    const reused = [...uses.values()].filter((statuses) => statuses.length > 1);
    return reused.flatMap((statuses) => signalOf('evidence_reused', leaf, statuses, risk));
  });
}

function signalOf(cause: RiskCause, leaf: LeafScore, statuses: readonly SlotStatus[], risk: RiskInput): RiskSignal[] {
  const [first] = statuses;
  if (first === undefined) return [];
  const { slot } = first;
  const { asOf } = risk.input;
  const daysLeft = daysBetween(asOf, slot.due);
  const points = Exact.sum(statuses.map((status) => stake(leaf, status, risk.prepared.set)));
  const notes = statuses.flatMap((status) => status.evidence.flatMap((each) => each.note ?? []));
  return [
    {
      cause,
      criterion: leaf.criterion.code,
      points,
      actBy: slot.due < asOf ? risk.prepared.cycleEnd : slot.due,
      symbols: {
        points,
        max_points: leaf.max,
        days_left: Exact.of(daysLeft),
        count: Exact.of(statuses.length),
      },
      values: {
        document: text(slot.requirement.title),
        slot: list(statuses.map((status) => slotValue(status.slot.label))),
        day: date(slot.due),
        days: number(Exact.of(Math.abs(daysLeft))),
        reason: text([...new Set(notes)].join('; ')),
      },
      metrics: [],
    },
  ];
}
