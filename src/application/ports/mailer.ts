import type { ServiceIdentifier } from 'inversify';
import type { IsoDate } from '../../domain/calendar.js';
import type { Commune } from '../../domain/commune.js';
import type { SlotState } from '../../domain/evidence.js';
import type { MonthId } from '../../domain/records/month.js';

/** Một minh chứng còn thiếu, as a letter tells it. */
export interface OwedDocument {
  readonly title: string;
  /** Kỳ: `2026-09`, `2026-Q3`. */
  readonly slot: string;
  readonly due: IsoDate;
  /** Negative when it is overdue. */
  readonly daysLeft: number;
  readonly state: SlotState;
}

/** What one department is reminded of. */
export interface Reminder {
  readonly commune: Commune;
  readonly month: MonthId;
  /** Its name. */
  readonly department: string;
  /** The first due first. */
  readonly owed: readonly OwedDocument[];
}

/** Máy chủ thư of the office. */
export interface Mailer {
  /** Sends the letter of reminder to each address by itself. @returns the addresses that were not taken. */
  remind(letters: readonly { readonly to: string; readonly reminder: Reminder }[]): Promise<readonly string[]>;
}
export const Mailer: ServiceIdentifier<Mailer> = Symbol.for('Mailer');

/** How the mail server is reached. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first word on; otherwise it is asked for, and must be given before a password goes over the network. */
  readonly secure: boolean;
  readonly user?: string;
  readonly password?: string;
  readonly from: string;
  /** Where people reach this application; absent: letters have no link. */
  readonly address?: string;
}
