import type { ServiceIdentifier } from 'inversify';
import type { Reminder } from '../../domain/reminder.js';

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
