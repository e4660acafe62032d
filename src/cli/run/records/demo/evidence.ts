import { join } from 'node:path';
import { returnReasonName } from '../../../../adapters/messages/index.js';
import type { HandIn } from '../../../../application/records/hand-in-evidence.js';
import { Refused } from '../../../../application/refused.js';
import type { EvidenceItem } from '../../../../domain/records/evidence-item.js';
import { RETURN_REASONS } from '../../../../domain/records/evidence-item.js';
import type { MonthId } from '../../../../domain/records/month.js';
import { foldTyped } from '../../../nearest.js';
import type { RecordsServices } from '../../../records-services.js';
import type { DemoOffice } from './office.js';
import type { Sample, SampleDeed } from './sample.js';

export interface DemoPlace {
  readonly folder: string;
  readonly month: MonthId;
}

/**
 * Hands in what the sample lists, by the people whose work it is, and decides on it as the sample says.
 * @returns false when its slot is not known yet: the figure that counts the events comes with a later month.
 */
export async function handInDeed(
  records: RecordsServices,
  office: DemoOffice,
  { folder, month }: DemoPlace,
  sample: Sample,
  deed: SampleDeed,
): Promise<boolean> {
  const { evidence, department } = deed;
  const request = { folder, month, noSecret: true, ...requestOf(sample, deed) };
  try {
    const { item } = await records.handIn.run(request, office.editorOf(department));
    await decide(records, office, { folder, month }, item, deed);
    return true;
  } catch (error) {
    const isUnknownSlot = error instanceof Refused && error.issues.every(({ code }) => code === 'R007');
    if (isUnknownSlot && evidence.slot !== undefined) return false;
    throw error;
  }
}

function requestOf(sample: Sample, { evidence }: SampleDeed): Pick<HandIn, 'requirement' | 'step'> & Partial<HandIn> {
  const { requirement, slot, state, file, number, issuedOn, note } = evidence;
  const step =
    state === 'not_arising' ? 'claim_not_arising' : state === 'done_without_document' ? 'tell_done' : 'submit';
  return {
    ...{ requirement, step, another: true },
    ...(slot !== undefined && { slot }),
    ...(file !== undefined && { file: join(sample.folder, file.path) }),
    ...(number !== undefined && { number }),
    ...(issuedOn !== undefined && { issuedOn }),
    // Why it was returned is said by whoever returns it.
    ...(note !== undefined && state !== 'returned' && { note }),
  };
}

async function decide(
  { decide: decisions }: RecordsServices,
  office: DemoOffice,
  { folder, month }: DemoPlace,
  { id, commune }: EvidenceItem,
  { evidence, department }: SampleDeed,
): Promise<void> {
  const decision = { folder, commune, month, item: id };
  switch (evidence.state) {
    case 'accepted':
      await decisions.run({ ...decision, step: 'accept' }, office.standingOffice);
      break;
    case 'returned':
      await decisions.run({ ...decision, step: 'return', ...whyReturned(evidence.note) }, office.standingOffice);
      break;
    case 'not_arising':
      await decisions.run({ ...decision, step: 'confirm_not_arising' }, office.headOf(department));
      break;
    default:
      // What is only handed in or told waits.
      break;
  }
}

/** The fixed reason with which the sample's note begins, and the rest of the note. */
function whyReturned(note = ''): { readonly reason: string; readonly note: string } {
  const [first = '', ...rest] = note.split(':');
  const reason = RETURN_REASONS.find((each) => foldTyped(returnReasonName(each)) === foldTyped(first));
  return reason === undefined ? { reason: 'other', note } : { reason, note: rest.join(':').trim() };
}
