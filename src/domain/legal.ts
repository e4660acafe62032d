import type { IsoDate } from './calendar.js';

/** Văn bản làm căn cứ: a decree, decision, plan or working paper that definitions cite. */
export interface LegalDocument {
  readonly id: string;
  /** Số, ký hiệu as printed, e.g. `766/QĐ-TTg`. */
  readonly number?: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn?: IsoDate;
  readonly url?: string;
  /** The document that replaced this one, when it is no longer in force. */
  readonly replacedBy?: string;
}

/** Căn cứ: where a number or a duty comes from, and when a person last checked it against the source. */
export interface LegalBasis {
  /** Id of a `LegalDocument`. */
  readonly document: string;
  readonly article?: string;
  readonly checkedOn: IsoDate;
}
