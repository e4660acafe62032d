import type { IsoDate, Period } from '../../../domain/calendar.js';
import type { MonthId } from '../../../domain/records/month.js';
import type { DeedOptions, LookOptions } from '../../records-options.js';

export interface EvidenceLookOptions extends LookOptions {
  readonly month?: MonthId;
}

export interface EvidenceListOptions extends EvidenceLookOptions {
  readonly department?: string;
  readonly state?: string;
}

export interface EvidenceDeedOptions extends DeedOptions {
  readonly month?: MonthId;
  readonly note?: string;
  /** The version the person looked at. */
  readonly version?: number;
}

export interface HandInOptions extends EvidenceDeedOptions {
  readonly requirement: string;
  readonly slot?: string;
  readonly department?: string;
}

export interface AddOptions extends HandInOptions {
  readonly number?: string;
  readonly issuedOn?: IsoDate;
  readonly issuer?: string;
  readonly about?: Period;
  readonly another?: boolean;
  readonly public?: boolean;
  /** False when the person declares that there is none: `--no-secret`. */
  readonly secret: boolean;
}

export interface ReturnOptions extends EvidenceDeedOptions {
  readonly reason: string;
}
