import type { IsoDate } from '../../domain/calendar.js';
import type { Evidence, EvidenceRequirement, EvidenceState, RequirementId } from '../../domain/evidence.js';
import { type Issue, issue } from '../../domain/issue.js';
import { text } from '../../domain/message.js';
import { nearest } from '../../domain/nearest.js';
import { readWrittenDate } from '../../domain/written-date.js';
import type { Columns, Row } from './rows.js';
import { exampleOf, readSlot } from './slot-label.js';
import { readWord, unknownWord, type Words } from './words.js';

export type EvidenceColumn = 'file' | 'requirement' | 'number' | 'issued_on' | 'period' | 'status' | 'note';
export const EVIDENCE_COLUMNS: Columns<EvidenceColumn> = {
  names: {
    file: ['tệp', 'tên tệp'],
    requirement: ['mã minh chứng', 'minh chứng'],
    number: ['số', 'số, ký hiệu', 'số ký hiệu'],
    issued_on: ['ngày ban hành', 'ngày'],
    period: ['kỳ'],
    status: ['trạng thái'],
    note: ['ghi chú'],
  },
  required: ['file', 'requirement', 'status'],
};

type WrittenState = Exclude<EvidenceState, 'proposed'>;
const STATES: Words<WrittenState> = {
  accepted: ['đã nhận'],
  submitted: ['đã nộp, chờ duyệt', 'chờ duyệt', 'đã nộp'],
  returned: ['trả lại'],
  not_arising: ['không phát sinh'],
  done_without_document: ['đã làm, chưa có văn bản', 'đã làm', 'chưa có văn bản'],
  expired: ['hết hạn'],
};
/** States that need no document. */
const WITHOUT_FILE: ReadonlySet<WrittenState> = new Set(['not_arising', 'done_without_document']);

/** A row of evidence.csv before its file is looked at. */
export interface EvidenceRow {
  readonly row: Row<EvidenceColumn>;
  readonly evidence: Evidence;
  /** As written; empty where the state needs no document. */
  readonly file: string;
}

/** @param year the scoring year, whose slots a period may name. */
export function readEvidenceRow(
  row: Row<EvidenceColumn>,
  requirements: ReadonlyMap<RequirementId, EvidenceRequirement>,
  year: number,
): EvidenceRow | Issue {
  const requirement = requirements.get(row.get('requirement'));
  if (requirement === undefined) return unknownRequirement(row, requirements);
  const state = readWord(STATES, row.get('status'));
  if (state === undefined) return unknownWord('E011', row.place('status'), STATES, row.get('status'));
  const slot = readPeriod(row, requirement, year);
  if (typeof slot === 'object') return slot;
  const issuedOn = readIssuedOn(row);
  if (typeof issuedOn === 'object') return issuedOn;
  const file = row.get('file');
  if (file === '' && !WITHOUT_FILE.has(state)) return issue('E001', row.place('file'), { file: text('') });
  const printed = row.get('number');
  const note = row.get('note');
  const evidence: Evidence = {
    requirement: requirement.id,
    state,
    ...(slot !== undefined && { slot }),
    ...(printed !== '' && { number: printed }),
    ...(issuedOn !== undefined && { issuedOn }),
    ...(note !== '' && { note }),
  };
  return { row, evidence, file };
}

function unknownRequirement(
  row: Row<EvidenceColumn>,
  requirements: ReadonlyMap<RequirementId, EvidenceRequirement>,
): Issue {
  const written = row.get('requirement');
  const near = nearest(written, requirements.keys());
  return issue('E008', row.place('requirement'), { requirement: text(written), ...(near && { nearest: text(near) }) });
}

/** Label of the slot, or nothing when the slot follows from the dates. */
function readPeriod(
  row: Row<EvidenceColumn>,
  requirement: EvidenceRequirement,
  year: number,
): string | undefined | Issue {
  const written = row.get('period');
  if (written === '') return undefined;
  const slot = readSlot(written);
  if (slot?.per === requirement.per && slot.year === year) return slot.label;
  return issue('E009', row.place('period'), {
    requirement: text(requirement.id),
    found: text(written),
    example: text(exampleOf(requirement.per, year)),
  });
}

function readIssuedOn(row: Row<EvidenceColumn>): IsoDate | undefined | Issue {
  const written = row.get('issued_on');
  if (written === '') return undefined;
  const day = readWrittenDate(written);
  return day ?? issue('F009', row.place('issued_on'), { column: text('issued_on'), found: text(written) });
}
