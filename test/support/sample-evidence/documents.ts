import { DIRECTION_DOCUMENTS } from './documents-direction.js';
import { INSTITUTION_DOCUMENTS } from './documents-institution.js';
import { PROCEDURE_DOCUMENTS } from './documents-procedures.js';
import { STAFF_AND_FINANCE_DOCUMENTS } from './documents-staff-finance.js';
import type { SampleDocument } from './sample-document.js';

export const DOCUMENTS: readonly SampleDocument[] = [
  ...DIRECTION_DOCUMENTS,
  ...INSTITUTION_DOCUMENTS,
  ...PROCEDURE_DOCUMENTS,
  ...STAFF_AND_FINANCE_DOCUMENTS,
];

/** Files handed in a second time under another name: a real mistake that must be noticed. */
export const COPIES: ReadonlyMap<string, string> = new Map([
  ['bao-cao-he-thong-thang-06.pdf', '27-bc-ttpvhcc-he-thong-thang-05.pdf'],
]);
