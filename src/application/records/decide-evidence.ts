import { inject, injectable } from 'inversify';
import { issue } from '../../domain/issue.js';
import { slot as asSlot, text } from '../../domain/message.js';
import {
  type EvidenceItem,
  type ItemStep,
  RETURN_REASONS,
  type ReturnReason,
} from '../../domain/records/evidence-item.js';
import type { MonthState } from '../../domain/records/month.js';
import type { Action } from '../../domain/records/permissions.js';
import { Refused } from '../refused.js';
import { type Actor, Desk } from './desk.js';
import { changedByOther, nextStep } from './evidence-step.js';
import { findOrLastMonth, noSuch } from './find.js';

export interface Decision {
  readonly folder: string;
  readonly commune: string;
  /** Absent: the last month. */
  readonly month?: string;
  readonly item: string;
  readonly step: Extract<ItemStep, 'accept' | 'return' | 'confirm_not_arising' | 'withdraw'>;
  /** For `return`: one of the fixed reasons. */
  readonly reason?: string;
  readonly note?: string;
  /** The version the person looked at; absent: whatever is there now. */
  readonly version?: number;
}

const ACTIONS: Readonly<Record<Decision['step'], Action>> = {
  accept: 'decide_evidence',
  return: 'decide_evidence',
  confirm_not_arising: 'confirm_not_arising',
  withdraw: 'submit_evidence',
};
/** Units hand in while the month is open; the standing office may still decide while it scores. */
const OPEN: readonly MonthState[] = ['open'];
const OPEN_OR_SCORING: readonly MonthState[] = ['open', 'scoring'];

/** Nhận, trả lại, xác nhận không phát sinh, rút. */
@injectable()
export class DecideEvidence {
  constructor(@inject(Desk) private readonly desk: Desk) {}

  /** @throws Refused */
  async run(decision: Decision, actor: Actor): Promise<EvidenceItem> {
    const { folder, commune, step } = decision;
    const reason = this.#reasonOf(decision);
    return this.desk.act(folder, actor, { action: ACTIONS[step], commune }, async (sitting) => {
      const { records } = sitting;
      const before = await records.evidence.find(decision.item);
      if (before === undefined || before.commune !== commune) throw noSuch(folder, 'evidence', decision.item, []);
      await this.desk.allow(folder, sitting, { action: ACTIONS[step], commune, department: before.department });
      const month = await findOrLastMonth(folder, records, commune, decision.month);
      const allowed = step === 'withdraw' ? OPEN : OPEN_OR_SCORING;
      if (!allowed.includes(month.state)) {
        throw new Refused(issue('R010', { file: folder }, { month: asSlot(month.id), state: text(month.state) }));
      }
      // What was handed in for a later month is not yet there in this one.
      if (month.id < before.month) throw changedByOther(folder, before);
      const { file, number, issuer, issuedOn, about, isPublic, note } = before;
      const kept = { file, number, issuer, issuedOn, about, isPublic, note: decision.note ?? note };
      return nextStep(folder, sitting, month, {
        ...{ before, fresh: before, step, department: before.department },
        details: { ...withoutGaps(kept), ...(reason !== undefined && { returnReason: reason }) },
        ...(decision.version !== undefined && { version: decision.version }),
      });
    });
  }

  #reasonOf({ folder, step, reason, note }: Decision): ReturnReason | undefined {
    if (step !== 'return') return undefined;
    const known = RETURN_REASONS.find((each) => each === reason);
    if (known === undefined) throw noSuch(folder, 'reason', reason ?? '', RETURN_REASONS);
    if (known === 'other' && (note ?? '').trim() === '') throw new Refused(issue('R005', { file: folder }));
    return known;
  }
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutGaps<T extends object>(value: T): Given<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Given<T>;
}
