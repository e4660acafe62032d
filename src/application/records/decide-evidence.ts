import { inject, injectable } from 'inversify';
import { issue } from '../../domain/issue.js';
import { slot as asSlot, text } from '../../domain/message.js';
import {
  type EvidenceItem,
  type ItemStep,
  RETURN_REASONS,
  type ReturnReason,
} from '../../domain/records/evidence-item.js';
import { type Month, type MonthState, yearOfMonth } from '../../domain/records/month.js';
import { type Action, confirmation } from '../../domain/records/permissions.js';
import type { Records } from '../ports/records.js';
import { Refused } from '../refused.js';
import { type Actor, Desk } from './desk.js';
import { nextStep } from './evidence-step.js';
import { findMonth, noSuch } from './find.js';
import { writtenNote, writtenReason } from './written-text.js';

export interface Decision {
  readonly folder: string;
  readonly commune: string;
  /** Absent: the last month of the year that the item is of. */
  readonly month?: string;
  readonly item: string;
  readonly step: Extract<ItemStep, 'accept' | 'return' | 'confirm_not_arising' | 'withdraw'>;
  /** For `return`: one of the fixed reasons. */
  readonly reason?: string;
  readonly note?: string;
  /** The version the person looked at in the month; absent: whatever is there now. */
  readonly version?: number;
}

const ACTIONS: Readonly<Record<Exclude<Decision['step'], 'confirm_not_arising'>, Action>> = {
  accept: 'decide_evidence',
  return: 'decide_evidence',
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
    return this.desk.act(folder, actor, { action: 'read', commune }, async (sitting) => {
      const { month, before } = await itemIn(sitting.records, decision);
      const { department } = before;
      const action =
        step === 'confirm_not_arising'
          ? confirmation(await sitting.records.people.heads(commune, sitting.today), department)
          : ACTIONS[step];
      await this.desk.allow(folder, sitting, { action, commune, department });
      const allowed = step === 'withdraw' ? OPEN : OPEN_OR_SCORING;
      if (!allowed.includes(month.state)) {
        throw new Refused(issue('R010', { file: folder }, { month: asSlot(month.id), state: text(month.state) }));
      }
      const { file, number, issuer, issuedOn, about, isPublic, note } = before;
      const kept = { file, number, issuer, issuedOn, about, isPublic, note: writtenNote(decision.note) ?? note };
      return nextStep(folder, sitting, month, {
        ...{ before, fresh: before, step, department },
        details: { ...withoutGaps(kept), ...(reason !== undefined && { returnReason: reason }) },
        ...(decision.version !== undefined && { version: decision.version }),
      });
    });
  }

  #reasonOf({ folder, step, reason, note }: Decision): ReturnReason | undefined {
    if (step !== 'return') return undefined;
    const known = RETURN_REASONS.find((each) => each === reason);
    if (known === undefined) throw noSuch(folder, 'reason', reason ?? '', RETURN_REASONS);
    if (known === 'other') writtenReason(folder, note ?? '', 'note');
    return known;
  }
}

/** The item as the month sees it in which it is decided. @throws Refused */
async function itemIn(
  records: Records,
  { folder, commune, item, month: wanted }: Decision,
): Promise<{ readonly month: Month; readonly before: EvidenceItem }> {
  const steps = await records.evidence.history(item);
  const [first] = steps;
  if (first === undefined || first.commune !== commune) throw noSuch(folder, 'evidence', item, []);
  const { year } = first;
  const month =
    wanted === undefined
      ? (await records.months.list(commune)).findLast(({ id }) => yearOfMonth(id) === year)
      : await findMonth(folder, records, commune, wanted);
  if (month === undefined) throw new Error(`evidence of a year without months: ${item}`);
  const before = await records.evidence.seen(item, month.id);
  if (before !== undefined) return { month, before };
  const [earliest] = steps.map((step) => step.month).sort();
  const values = { month: asSlot(month.id), item: text(item), year: text(`${year}`), first: asSlot(earliest ?? '') };
  throw new Refused(issue('R026', { file: folder }, values));
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutGaps<T extends object>(value: T): Given<T> {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Given<T>;
}
